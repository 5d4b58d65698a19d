package council.procurement.contract.web;

import council.procurement.Refusals;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.OrderEntry;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the number and date of an order from the page of its case, and goes back there: with what is wrong at each field, or that it is done. */
@Controller
class OrderController {

    private final ContractService contracts;
    private final CurrentUser user;
    private final Clock clock;

    OrderController(ContractService contracts, CurrentUser user, Clock clock) {
        this.contracts = contracts;
        this.user = user;
        this.clock = clock;
    }

    @PostMapping("/procurements/{reference}/order")
    String record(@PathVariable String reference, @RequestParam(defaultValue = "") String orderNumber, @RequestParam(defaultValue = "") String orderDate, RedirectAttributes back) {
        var order = new OrderEntry(orderNumber, Typed.day(orderDate));
        var errors = contracts.asksForOrder(reference, user.id()) ? errors(order, contracts.withoutOrder(reference).orElseThrow()) : Map.<String, String>of();
        if (errors.isEmpty()) {
            var contract = contracts.recordOrder(reference, user.id(), order);
            back.addFlashAttribute("done", "Order %s is recorded for contract %s".formatted(order.number(), contract.reference()));
        } else {
            back.addFlashAttribute("errors", errors).addFlashAttribute("typed", Map.of("orderNumber", orderNumber, "orderDate", orderDate));
        }
        return "redirect:/procurements/{reference}";
    }

    private Map<String, String> errors(OrderEntry order, Contract contract) {
        var errors = new LinkedHashMap<String, String>();
        first(errors, "orderNumber", order.numberRefusals());
        first(errors, "orderDate", order.dateRefusals(LocalDate.now(clock), contract.period().signedOn()));
        return errors;
    }

    private static void first(Map<String, String> errors, String field, Refusals refusals) {
        if (!refusals.isEmpty()) errors.put(field, refusals.reasons().get(0));
    }
}

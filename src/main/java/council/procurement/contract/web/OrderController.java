package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.contract.ContractService;
import council.procurement.platform.security.CurrentUser;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the number and date of an order from the page of its case, and goes back there. */
@Controller
class OrderController {

    private final ContractService contracts;
    private final CurrentUser user;

    OrderController(ContractService contracts, CurrentUser user) {
        this.contracts = contracts;
        this.user = user;
    }

    @PostMapping("/procurements/{reference}/order")
    String record(@PathVariable String reference, @RequestParam(defaultValue = "") String orderNumber, @RequestParam(defaultValue = "") String orderDate) {
        contracts.recordOrder(reference, user.id(), orderNumber, date(orderDate));
        return "redirect:/procurements/" + reference;
    }

    private static LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused("Give the date of the order as day, month and year.");
        }
    }
}

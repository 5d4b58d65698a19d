package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractDocument;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.contract.MobilisationItem;
import council.procurement.contract.MobilisationService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What gets a contract going and its documents that run out, on one page: everybody of the council reads, its manager writes. */
@Controller
class MobilisationController {

    private final CurrentUser user;
    private final ContractService contracts;
    private final MobilisationService mobilisation;
    private final People people;

    MobilisationController(CurrentUser user, ContractService contracts, MobilisationService mobilisation, People people) {
        this.user = user;
        this.contracts = contracts;
        this.mobilisation = mobilisation;
        this.people = people;
    }

    /** A document for the page. */
    record Line(ContractDocument document, boolean expired) {
    }

    @GetMapping("/contracts/{reference}/mobilisation")
    String page(@PathVariable String reference, Model model) {
        return page(found(reference), Map.of(), Map.of(), model);
    }

    /** @param typed {@code deed}: {@code tick} or {@code document} */
    @PostMapping("/contracts/{reference}/mobilisation")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = found(reference);
        if (!contracts.isManagedBy(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        boolean document = "document".equals(typed.get("deed"));
        try {
            if (document) mobilisation.record(reference, user.id(), Typed.whole(typed.get("number")), typed.get("name"), Typed.day(typed.get("validUntil")), Typed.text(typed, "documentRemark"));
            else mobilisation.tick(reference, user.id(), typed.getOrDefault("code", ""), Typed.day(typed.get("doneOn")), Typed.text(typed, "remark"));
            back.addFlashAttribute("done", "Recorded");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of(document ? "name" : "code", refusal.getMessage()), typed, model);
        }
        return "redirect:/contracts/{reference}/mobilisation";
    }

    private String page(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var items = mobilisation.items(it.reference());
        var documents = mobilisation.documents(it.reference());
        model.addAttribute("it", it);
        model.addAttribute("items", items);
        model.addAttribute("names", people);
        model.addAttribute("open", Typed.choices(items.stream().filter(one -> one.doneOn() == null).toList(), MobilisationItem::code, MobilisationItem::item));
        model.addAttribute("documents", documents.stream().map(one -> new Line(one, mobilisation.isExpired(one))).toList());
        model.addAttribute("known", Typed.choices(documents, one -> String.valueOf(one.number()), ContractDocument::name));
        model.addAttribute("mayWrite", it.state() == ContractState.LIVE && contracts.isManagedBy(it.reference(), user.id()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/mobilisation";
    }

    private Contract found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

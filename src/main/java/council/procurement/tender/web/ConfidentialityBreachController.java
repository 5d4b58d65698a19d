package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import council.procurement.tender.ConfidentialityBreachService;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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

/** Where any officer reports that something of the bids became known too early; what was reported is read by few. */
@Controller
class ConfidentialityBreachController {

    private final ConfidentialityBreachService breaches;
    private final ProcurementCaseService cases;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    ConfidentialityBreachController(ConfidentialityBreachService breaches, ProcurementCaseService cases, CurrentUser user, People people, Clock clock) {
        this.breaches = breaches;
        this.cases = cases;
        this.user = user;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/procurements/{reference}/breach")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of("noticedOn", LocalDate.now(clock).toString()), model);
    }

    @PostMapping("/procurements/{reference}/breach")
    String report(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        try {
            breaches.report(reference, viewer(), typed.get("what"), Typed.day(typed.get("noticedOn")), typed.get("bids"), typed.get("seenBy"));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("what", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "Your report is with the monitoring officer; nothing with the bids goes on until then");
        return "redirect:/procurements/{reference}/breach";
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("it", cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("frozen", !breaches.refusals(reference).isEmpty());
        model.addAttribute("mayReport", breaches.mayReport(reference));
        model.addAttribute("mayRead", breaches.mayRead(viewer()));
        model.addAttribute("all", breaches.of(reference));
        model.addAttribute("people", people);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "tender/breach";
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

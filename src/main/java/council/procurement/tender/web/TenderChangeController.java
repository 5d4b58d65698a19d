package council.procurement.tender.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import council.procurement.tender.Deadline;
import council.procurement.tender.Tender;
import council.procurement.tender.TenderChange;
import council.procurement.tender.TenderChange.Kind;
import council.procurement.tender.TenderChange.Step;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.TenderService;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

/** Where the procurement team asks for a change of an open tender, and where everybody of the council reads which there were. */
@Controller
class TenderChangeController {

    /** A change for the page. */
    record Line(TenderChange change, String effect, String by, String state) {
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final TenderService tenders;
    private final TenderChangeService changes;
    private final People people;

    TenderChangeController(CurrentUser user, ProcurementCaseService cases, TenderService tenders, TenderChangeService changes, People people) {
        this.user = user;
        this.cases = cases;
        this.tenders = tenders;
        this.changes = changes;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/tender-changes")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/tender-changes")
    String ask(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        if (!changes.mayAsk(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        found(reference);
        try {
            var number = changes.ask(reference, viewer(), Typed.choice(Kind.values(), Kind::code, typed.get("kind")), "yes".equals(typed.get("material")), typed.get("what"), typed.get("reason"), Typed.day(typed.get("newDeadline")));
            back.addFlashAttribute("done", changes.change(number).secondPerson() ? "A colleague is asked to agree to the change" : "The change is carried out; the procurement team is asked to tell every bidder");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("kind", refusal.getMessage()), typed, model);
        }
        return "redirect:/procurements/{reference}/tender-changes";
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        var tender = tenders.tender(reference).filter(Tender::isPublished);
        model.addAttribute("it", found(reference));
        model.addAttribute("deadline", tender.map(t -> Deadline.written(t.documents().deadline())).orElse(null));
        model.addAttribute("suspended", tender.map(Tender::suspended).orElse(false));
        model.addAttribute("mayAsk", changes.mayAsk(viewer()) && tenders.isWaitingForBids(reference));
        model.addAttribute("kinds", Typed.choices(Arrays.asList(Kind.values()), Kind::code, Kind::label));
        model.addAttribute("lines", changes.of(reference).stream().map(this::line).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "tender/changes";
    }

    private Line line(TenderChange it) {
        var state = it.step(Step.Name.REFUSED).map(s -> "Refused by %s: %s".formatted(people.nameOf(s.person()), s.note()))
            .or(() -> it.step(Step.Name.TOLD).map(s -> "Carried out; bidders told by %s".formatted(people.nameOf(s.person()))))
            .or(() -> it.step(Step.Name.CARRIED_OUT).map(s -> "Carried out; bidders are being told")).orElse("Waits for a colleague to agree");
        return new Line(it, changes.inWords(it), people.nameOf(it.askedBy()), state);
    }

    private ProcurementCase found(String reference) {
        if (viewer().groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

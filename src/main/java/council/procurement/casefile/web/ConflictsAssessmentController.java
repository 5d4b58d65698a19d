package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.ConflictsAssessment;
import council.procurement.casefile.ConflictsAssessmentService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
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

/** The conflicts assessment of one case, with all its versions. */
@Controller
class ConflictsAssessmentController {

    /** A version for the page. */
    record Version(String by, ConflictsAssessment it) {
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final ConflictsAssessmentService assessments;
    private final People people;

    ConflictsAssessmentController(CurrentUser user, ProcurementCaseService cases, ConflictsAssessmentService assessments, People people) {
        this.user = user;
        this.cases = cases;
        this.assessments = assessments;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/conflicts-assessment")
    String page(@PathVariable String reference, Model model) {
        var typed = assessments.latest(reference).map(a -> Map.of("found", a.found(), "mitigation", a.mitigation(), "perceived", a.perceived())).orElse(Map.of());
        return page(found(reference), Map.of(), typed, model);
    }

    @PostMapping("/procurements/{reference}/conflicts-assessment")
    String prepare(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var it = found(reference);
        if (!CaseAccess.of(viewer()).writesConflictsAssessment(cases.people(reference))) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            assessments.prepare(reference, viewer(), typed.get("found"), typed.get("mitigation"), typed.get("perceived"));
            back.addFlashAttribute("done", "The conflicts assessment is on record");
            return "redirect:/procurements/{reference}/conflicts-assessment";
        } catch (RefusedFields e) {
            return page(it, e.fields(), typed, model);
        }
    }

    private String page(ProcurementCase it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var involved = cases.people(it.reference());
        var access = CaseAccess.of(viewer());
        if (!access.readsConflictsAssessment(involved)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("it", it);
        model.addAttribute("mayWrite", access.writesConflictsAssessment(involved) && it.isRunning());
        model.addAttribute("versions", assessments.versions(it.reference()).stream().map(a -> new Version(people.nameOf(a.preparedBy()), a)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/conflicts-assessment";
    }

    private ProcurementCase found(String reference) {
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

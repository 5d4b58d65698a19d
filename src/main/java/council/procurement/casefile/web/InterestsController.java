package council.procurement.casefile.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.InterestDeclaration;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Declarations of interests in one case: read by few, made by whoever has a part in it or a task to do. */
@Controller
class InterestsController {

    /** A declaration for the page. */
    record Declared(String by, String recordedBy, InterestDeclaration it) {
    }

    private final CurrentUser user;
    private final ProcurementCaseService cases;
    private final InterestService interests;
    private final People people;

    InterestsController(CurrentUser user, ProcurementCaseService cases, InterestService interests, People people) {
        this.user = user;
        this.cases = cases;
        this.interests = interests;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/interests")
    String page(@PathVariable String reference, @RequestParam Map<String, String> asked, Model model) {
        model.addAttribute("done", asked.containsKey("done"));
        return page(found(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/interests")
    String declare(@PathVariable String reference, @RequestParam(defaultValue = "") String interest, @RequestParam(defaultValue = "") String withWhom,
                   @RequestParam(defaultValue = "") String managed, Model model) {
        var it = found(reference);
        var errors = new LinkedHashMap<String, String>();
        check(errors, "interest", interest, "Say what your interest is");
        check(errors, "withWhom", withWhom, "Say with whom or in what you have it");
        check(errors, "managed", managed, "Say how it is managed");
        if (!errors.isEmpty()) return page(it, errors, Map.of("interest", interest, "withWhom", withWhom, "managed", managed), model);
        interests.declare(reference, viewer(), interest, withWhom, managed);
        return "redirect:/procurements/{reference}/interests?done";
    }

    /** One click for the many who have none. */
    @PostMapping("/procurements/{reference}/interests/none")
    String declareNone(@PathVariable String reference) {
        found(reference);
        interests.declareNone(reference, viewer());
        return "redirect:/procurements/{reference}/interests?done";
    }

    /** A conflict that came to light otherwise, recorded by the monitoring officer, who goes on to resolve it. */
    @PostMapping("/procurements/{reference}/interests/conflict")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model) {
        var it = found(reference);
        if (!CaseAccess.of(viewer()).resolvesInterests()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            var number = interests.record(reference, viewer(), typed.get("person"), typed.get("conflict"), typed.get("conflictWith"));
            return "redirect:/interests/" + number;
        } catch (RefusedFields e) {
            var errors = new LinkedHashMap<String, String>();
            e.fields().forEach((field, sentence) -> errors.put(field.equals("interest") ? "conflict" : field.equals("withWhom") ? "conflictWith" : field, sentence));
            return page(it, errors, typed, model);
        }
    }

    private String page(ProcurementCase it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var viewer = viewer();
        var access = CaseAccess.of(viewer);
        var readable = interests.readableBy(viewer, it.reference());
        var mayDeclare = interests.mayDeclare(it.reference(), viewer);
        var readsAll = access.readsInterestsOf(null);
        if (!mayDeclare && !readsAll && readable.isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        model.addAttribute("it", it);
        model.addAttribute("mayDeclare", mayDeclare && it.isOpen());
        model.addAttribute("point", interests.point(it, viewer));
        model.addAttribute("owed", interests.owed(it.reference(), viewer).orElse(null));
        model.addAttribute("readsAll", readsAll);
        model.addAttribute("resolves", access.resolvesInterests());
        model.addAttribute("everybody", access.resolvesInterests() ? people.everybody() : Map.of());
        model.addAttribute("declared", readable.stream().map(d -> new Declared(people.nameOf(d.declaredBy()), d.recordedBy() == null ? null : people.nameOf(d.recordedBy()), d)).toList());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "casefile/interests";
    }

    private static void check(Map<String, String> errors, String field, String text, String missing) {
        if (text.isBlank()) errors.put(field, missing);
        else if (text.strip().length() > InterestService.LONGEST) errors.put(field, "Shorten this to %,d characters".formatted(InterestService.LONGEST));
    }

    private ProcurementCase found(String reference) {
        return cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

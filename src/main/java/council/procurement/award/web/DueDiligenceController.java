package council.procurement.award.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.award.DiligenceCheck;
import council.procurement.award.DueDiligenceService;
import council.procurement.award.DueDiligenceService.Standing;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The checks of a case's recommended suppliers, and the form in which each group records its own. */
@Controller
class DueDiligenceController {

    private static final Map<String, String> RESULTS = Typed.choices(List.of(DiligenceCheck.Result.values()), DiligenceCheck.Result::code, DiligenceCheck.Result::label);

    private final DueDiligenceService diligence;
    private final ProcurementCaseService cases;
    private final CurrentUser user;
    private final People people;

    DueDiligenceController(DueDiligenceService diligence, ProcurementCaseService cases, CurrentUser user, People people) {
        this.diligence = diligence;
        this.cases = cases;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/procurements/{reference}/due-diligence")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of(), model);
    }

    @PostMapping("/procurements/{reference}/due-diligence")
    String record(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var mine = mine(reference);
        var chosen = mine.stream().filter(it -> key(it).equals(typed.get("check"))).findFirst();
        try {
            if (chosen.isEmpty()) throw new RefusedFields(Map.of("check", "Choose which check you made."));
            diligence.record(reference, user.id(), chosen.get().of().bidNumber(), chosen.get().check().code(), Typed.choice(DiligenceCheck.Result.values(), DiligenceCheck.Result::code, typed.get("result")), typed.get("words"),
                Typed.day(typed.get("validUntil")), Typed.day(typed.get("askedOn")));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("check", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "The check is recorded");
        return "redirect:/procurements/{reference}/due-diligence";
    }

    private List<Standing> mine(String reference) {
        return reader(reference).stream().filter(it -> diligence.mayRecord(it, user.id())).toList();
    }

    private static String key(Standing it) {
        return it.of().bidNumber() + "-" + it.check().code();
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        var all = reader(reference);
        var it = cases.get(reference);
        var several = all.stream().map(one -> one.of().bidNumber()).distinct().count() > 1;
        var checks = new LinkedHashMap<String, String>();
        all.stream().filter(one -> diligence.mayRecord(one, user.id())).forEach(one -> checks.put(key(one), several ? "%s, %s".formatted(one.check().name(), one.of().supplier()) : one.check().name()));
        model.addAttribute("it", it);
        model.addAttribute("all", all);
        model.addAttribute("several", several);
        model.addAttribute("made", diligence.of(reference));
        model.addAttribute("checks", it.isRunning() ? checks : Map.of());
        model.addAttribute("results", RESULTS);
        model.addAttribute("people", people);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "award/due-diligence";
    }

    /** @throws ResponseStatusException where there is no such case, or for whoever may not read it */
    private List<Standing> reader(String reference) {
        if (cases.find(reference).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (!diligence.mayRead(reference, new Viewer(user.id(), user.groups()))) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return diligence.standing(reference);
    }
}

package council.procurement.approval.web;

import council.procurement.RefusedFields;
import council.procurement.approval.Absence;
import council.procurement.approval.AbsenceService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import java.time.Clock;
import java.time.LocalDate;
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

/** Who is away and who stands in: one's own absences, those of colleagues for managers and audit. */
@Controller
class AbsencesController {

    /** An absence with names. @param mayEnd whether this viewer ends it */
    public record Row(Absence absence, String who, String deputy, String state, boolean mayEnd) {
    }

    private final AbsenceService absences;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;

    AbsencesController(AbsenceService absences, CurrentUser user, People people, Clock clock) {
        this.absences = absences;
        this.user = user;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/absences")
    String page(@RequestParam(required = false) String person, Model model) {
        return page(person, Map.of(), Map.of(), model);
    }

    @PostMapping("/absences")
    String enter(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = viewer();
        var person = typed.getOrDefault("person", viewer.person());
        try {
            absences.enter(viewer, person, typed.get("deputy"), Typed.day(typed.get("from")), Typed.day(typed.get("to")), typed.get("reason"));
            back.addFlashAttribute("done", "%s stands in".formatted(people.nameOf(typed.get("deputy"))));
            return "redirect:/absences";
        } catch (RefusedFields e) {
            return page(person, e.fields(), typed, model);
        }
    }

    @GetMapping("/absences/{number}/end")
    String confirm(@PathVariable long number, Model model) {
        model.addAttribute("row", rows(visible(viewer()), viewer()).stream().filter(row -> row.absence().number() == number && row.mayEnd()).findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "approval/absence-end";
    }

    @PostMapping("/absences/{number}/end")
    String end(@PathVariable long number, RedirectAttributes back) {
        var viewer = viewer();
        if (!AbsenceService.manages(viewer) && absences.of(viewer.person()).stream().noneMatch(it -> it.number() == number)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        absences.end(viewer, number);
        back.addFlashAttribute("done", "The absence is ended: nobody stands in any more");
        return "redirect:/absences";
    }

    private String page(String person, Map<String, String> errors, Map<String, String> typed, Model model) {
        var viewer = viewer();
        var away = person != null && AbsenceService.manages(viewer) && people.exists(person) ? person : viewer.person();
        var eligible = new LinkedHashMap<String, String>();
        absences.eligible(away).forEach(one -> eligible.put(one, people.nameOf(one)));
        model.addAttribute("away", away);
        model.addAttribute("awayName", people.nameOf(away));
        model.addAttribute("eligible", eligible);
        model.addAttribute("officers", AbsenceService.manages(viewer) ? people.everybody() : null);
        model.addAttribute("mine", rows(absences.of(viewer.person()), viewer));
        model.addAttribute("all", AbsenceService.readsAll(viewer) ? rows(absences.current(), viewer) : null);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "approval/absences";
    }

    private List<Absence> visible(Viewer viewer) {
        return AbsenceService.manages(viewer) ? absences.current() : absences.of(viewer.person());
    }

    private List<Row> rows(List<Absence> some, Viewer viewer) {
        var today = LocalDate.now(clock);
        return some.stream().map(it -> new Row(it, people.nameOf(it.person()), people.nameOf(it.deputy()), it.isOn(today) ? "Today" : it.isOver(today) ? "Over" : "Planned",
            !it.isOver(today) && (it.person().equals(viewer.person()) || AbsenceService.manages(viewer)))).toList();
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }
}

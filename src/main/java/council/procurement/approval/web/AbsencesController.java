package council.procurement.approval.web;

import council.procurement.RefusedFields;
import council.procurement.approval.Absence;
import council.procurement.approval.AbsenceService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
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

    private static final Map<String, Comparator<Row>> ORDERS = Map.of("from", Comparator.comparing((Row it) -> it.absence().from()).thenComparing(Row::who), "to", Comparator.comparing((Row it) -> it.absence().to()).thenComparing(Row::who),
        "who", Comparator.comparing(Row::who), "deputy", Comparator.comparing(Row::deputy), "state", Comparator.comparing(Row::state).thenComparing(it -> it.absence().from()));
    private static final List<Column> COLUMNS = List.of(Column.of("who", "Who"), Column.of("from", "From"), Column.of("to", "To"), Column.of("deputy", "Deputy"), Column.of("state", "State"));

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
    String page(@RequestParam(required = false) String person, HttpServletRequest request, Model model) {
        return page(person, Map.of(), Map.of(), request, model);
    }

    /** Those of everybody, for whom the page shows them. */
    @GetMapping({"/absences.csv", "/absences.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var viewer = viewer();
        if (!AbsenceService.readsAll(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        TableFile.send(request, response, "absences", List.of("Who", "From", "To", "Deputy", "State"),
            row -> everybody(viewer, query(request)).forEach(it -> row.accept(new Object[] {it.who(), it.absence().from(), it.absence().to(), it.deputy(), it.state()})));
    }

    @PostMapping("/absences")
    String enter(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model, RedirectAttributes back) {
        var viewer = viewer();
        var person = typed.getOrDefault("person", viewer.person());
        try {
            absences.enter(viewer, person, typed.get("deputy"), Typed.day(typed.get("from")), Typed.day(typed.get("to")), typed.get("reason"));
            back.addFlashAttribute("done", "%s stands in".formatted(people.nameOf(typed.get("deputy"))));
            return "redirect:/absences";
        } catch (RefusedFields e) {
            return page(person, e.fields(), typed, request, model);
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

    private String page(String person, Map<String, String> errors, Map<String, String> typed, HttpServletRequest request, Model model) {
        var viewer = viewer();
        var query = query(request);
        var away = person != null && AbsenceService.manages(viewer) && people.exists(person) ? person : viewer.person();
        var eligible = new LinkedHashMap<String, String>();
        absences.eligible(away).forEach(one -> eligible.put(one, people.nameOf(one)));
        model.addAttribute("away", away);
        model.addAttribute("awayName", people.nameOf(away));
        model.addAttribute("eligible", eligible);
        model.addAttribute("officers", AbsenceService.manages(viewer) ? people.everybody() : null);
        model.addAttribute("mine", rows(absences.of(viewer.person()), viewer));
        model.addAttribute("table", AbsenceService.readsAll(viewer) ? query.pageOf(everybody(viewer, query)) : null);
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "approval/absences";
    }

    private List<Row> everybody(Viewer viewer, TableQuery query) {
        return query.sorted(rows(absences.current(), viewer), ORDERS.get(query.sort()));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "from", COLUMNS);
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

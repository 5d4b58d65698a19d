package council.procurement.exclusion.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.exclusion.Debarment;
import council.procurement.exclusion.DebarmentDraft;
import council.procurement.exclusion.DebarmentSearch;
import council.procurement.exclusion.DebarmentSearch.Order;
import council.procurement.exclusion.DebarmentService;
import council.procurement.exclusion.DebarmentState;
import council.procurement.exclusion.DebarmentVersion;
import council.procurement.exclusion.ExclusionGround;
import council.procurement.exclusion.ExclusionGrounds;
import council.procurement.exclusion.ExclusionKind;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The debarment list: search, one entry with its history, adding and changing; and the grounds of exclusion with how far back each looks. */
@Controller
class DebarmentController {

    private static final Map<String, Order> ORDERS = Map.of("name", Order.NAME, "reference", Order.REFERENCE, "ground", Order.GROUND, "from", Order.FROM, "until", Order.UNTIL);
    private static final List<Column> COLUMNS = List.of(Column.of("name", "Name"), Column.of("reference", "Entry"), Column.unsorted("Company number"), Column.of("ground", "Ground"), Column.of("from", "From"),
        Column.of("until", "Until"));
    private static final Map<String, String> KINDS = Typed.choices(List.of(ExclusionKind.values()), ExclusionKind::code, ExclusionKind::label);
    private static final Map<String, String> STATES = Typed.choices(List.of(DebarmentState.values()), DebarmentState::code, DebarmentState::label);

    private final DebarmentService debarments;
    private final ExclusionGrounds grounds;
    private final CurrentUser user;
    private final People people;
    private final Show show;
    private final Clock clock;

    DebarmentController(DebarmentService debarments, ExclusionGrounds grounds, CurrentUser user, People people, Show show, Clock clock) {
        this.debarments = debarments;
        this.grounds = grounds;
        this.user = user;
        this.people = people;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/debarments")
    String list(HttpServletRequest request, Model model) {
        var viewer = viewer();
        var query = query(request);
        var found = debarments.found(search(query));
        model.addAttribute("table", query.page(found.stream().skip(query.offset()).limit(query.size()).toList(), found.size()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", STATES);
        model.addAttribute("today", today());
        model.addAttribute("mayChange", DebarmentService.keeps(viewer));
        return "exclusion/list";
    }

    /** In the columns of the import, so that the file can be changed and brought back. */
    @GetMapping({"/debarments.csv", "/debarments.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        TableFile.send(request, response, "debarments", debarments.columns(),
            row -> debarments.found(search(query(request))).forEach(it -> row.accept(new Object[] {it.name(), it.companyNumber(), it.ground(), it.from(), it.until()})));
    }

    @GetMapping("/exclusion-grounds")
    String grounds(Model model) {
        viewer();
        var today = today();
        var all = grounds.on(today);
        model.addAttribute("today", today);
        model.addAttribute("kinds", List.of(ExclusionKind.values()));
        model.addAttribute("grounds", all);
        model.addAttribute("groups", all.stream().map(ExclusionGround::decidedBy).distinct().collect(Collectors.toMap(group -> group, people::groupName)));
        return "exclusion/grounds";
    }

    @GetMapping("/debarments/entries/{entry}")
    String entry(@PathVariable String entry, Model model) {
        var viewer = viewer();
        var history = history(entry);
        var it = history.get(0).debarment();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Company number", it.companyNumber());
        facts.put("Ground", it.wording());
        facts.put("Kind", it.kind().label());
        facts.put("From", show.date(it.from()));
        facts.put("Until", show.date(it.until()));
        facts.put("Today", it.stateOn(today()).label());
        model.addAttribute("it", it);
        model.addAttribute("facts", facts);
        model.addAttribute("versions", history.stream().map(one -> new TimelineItem(one.at(), said(one.debarment()), people.nameOf(one.by()), null)).toList());
        model.addAttribute("mayChange", DebarmentService.keeps(viewer));
        return "exclusion/entry";
    }

    private String said(Debarment it) {
        return "%s%s: %s (%s), from %s until %s.".formatted(it.name(), it.companyNumber() == null ? "" : " (" + it.companyNumber() + ")", it.wording(), it.kind().label().toLowerCase(), show.date(it.from()), show.date(it.until()));
    }

    @GetMapping("/debarments/add")
    String add(Model model) {
        keeper();
        return form(null, Map.of(), Map.of(), model);
    }

    @PostMapping("/debarments/add")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        try {
            back.addAttribute("entry", debarments.add(viewer, draft(typed)));
        } catch (RefusedFields e) {
            return form(null, e.fields(), typed, model);
        }
        back.addFlashAttribute("done", "%s is in the list".formatted(typed.get("name").strip()));
        return "redirect:/debarments/entries/{entry}";
    }

    @GetMapping("/debarments/entries/{entry}/change")
    String change(@PathVariable String entry, Model model) {
        keeper();
        var newest = history(entry).get(0);
        return form(newest.debarment(), Map.of(), typed(newest), model);
    }

    @PostMapping("/debarments/entries/{entry}/change")
    String change(@PathVariable String entry, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var newest = history(entry).get(0);
        var seen = Typed.whole(typed.get("seen"));
        try {
            debarments.change(viewer, entry, seen == null ? 0 : seen, draft(typed));
        } catch (RefusedFields e) {
            return form(newest.debarment(), e.fields(), typed, model);
        }
        back.addFlashAttribute("done", "The change is kept");
        return "redirect:/debarments/entries/{entry}";
    }

    private String form(Debarment it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("grounds", Typed.choices(grounds.on(today()), ExclusionGround::code, ground -> "%s: %s".formatted(ground.kind().label(), ground.wording())));
        return "exclusion/form";
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }

    private Viewer keeper() {
        var viewer = viewer();
        if (!DebarmentService.keeps(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private List<DebarmentVersion> history(String entry) {
        var history = debarments.history(entry);
        if (history.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return history;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "name", COLUMNS);
    }

    private static DebarmentSearch search(TableQuery query) {
        return new DebarmentSearch(query.parameter("q"), Typed.choice(ExclusionKind.values(), ExclusionKind::code, query.parameter("kind")),
            Typed.choice(DebarmentState.values(), DebarmentState::code, query.parameter("state")), ORDERS.get(query.sort()), query.descending());
    }

    private DebarmentDraft draft(Map<String, String> typed) {
        var ground = grounds.on(today()).stream().filter(it -> it.code().equals(typed.get("ground"))).findFirst().orElse(null);
        return new DebarmentDraft(typed.get("name"), typed.get("companyNumber"), ground, Typed.day(typed.get("from")), Typed.day(typed.get("until")));
    }

    private static Map<String, String> typed(DebarmentVersion newest) {
        var it = newest.debarment();
        var typed = new HashMap<String, String>();
        typed.put("name", it.name());
        typed.put("companyNumber", it.companyNumber());
        typed.put("ground", it.ground());
        typed.put("from", it.from().toString());
        typed.put("until", it.until().toString());
        typed.put("seen", String.valueOf(newest.version()));
        return typed;
    }
}

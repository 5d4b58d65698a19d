package council.procurement.socialvalue.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.TimelineItem;
import council.procurement.platform.web.Typed;
import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.Measure;
import council.procurement.socialvalue.MeasureDraft;
import council.procurement.socialvalue.MeasureSearch;
import council.procurement.socialvalue.MeasureSearch.Order;
import council.procurement.socialvalue.MeasureService;
import council.procurement.socialvalue.MeasureVersion;
import council.procurement.socialvalue.Theme;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
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

/** The catalogue of social value measures: search, one measure with its history, adding and changing. */
@Controller
class SocialValueController {

    private static final Map<String, Order> ORDERS = Map.of("code", Order.CODE, "theme", Order.THEME, "outcome", Order.OUTCOME, "measure", Order.WORDING, "proxy", Order.PROXY, "from", Order.VALID_FROM);
    private static final List<Column> COLUMNS = List.of(Column.of("code", "Code"), Column.of("measure", "Measure"), Column.of("theme", "Theme"), Column.of("outcome", "Outcome"),
        Column.unsorted("Unit"), Column.figures("proxy", "Pounds for a unit"), Column.of("from", "Holds from"));
    private static final Map<String, String> THEMES = Typed.choices(List.of(Theme.values()), Theme::code, Theme::label);
    private static final Map<String, String> COUNTINGS = Typed.choices(List.of(Counting.values()), Counting::code, Counting::label);
    private static final Map<String, String> IN_POUNDS = Typed.choices(List.of(true, false), String::valueOf, yes -> yes ? "Counts in pounds" : "Only recorded");
    private static final Map<String, String> STATES = Typed.choices(List.of("offered", "ended", "all"), code -> code,
        code -> Map.of("offered", "May be chosen", "ended", "No longer offered", "all", "All").get(code));

    private final MeasureService measures;
    private final CurrentUser user;
    private final People people;
    private final Show show;

    SocialValueController(MeasureService measures, CurrentUser user, People people, Show show) {
        this.measures = measures;
        this.user = user;
        this.people = people;
        this.show = show;
    }

    @GetMapping("/social-value")
    String catalogue(HttpServletRequest request, Model model) {
        var viewer = viewer();
        var query = query(request);
        var found = measures.found(search(query));
        model.addAttribute("table", query.page(found.stream().skip(query.offset()).limit(query.size()).toList(), found.size()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("themes", THEMES);
        model.addAttribute("inPounds", IN_POUNDS);
        model.addAttribute("states", STATES);
        model.addAttribute("mayChange", MeasureService.keeps(viewer));
        return "socialvalue/catalogue";
    }

    /** In the columns of the import, so that the file can be changed and brought back. */
    @GetMapping({"/social-value.csv", "/social-value.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        TableFile.send(request, response, "social-value", measures.columns(), row -> measures.found(search(query(request))).forEach(it -> row.accept(new Object[] {it.code(), it.theme().code(),
            it.outcome(), it.wording(), it.unit(), it.counting().code(), it.proxy(), it.proxySource(), it.validFrom(), it.externalRef(), it.offered()})));
    }

    @GetMapping("/social-value/measures/{code}")
    String measure(@PathVariable String code, Model model) {
        var viewer = viewer();
        var history = history(code);
        var newest = history.get(0).measure();
        var facts = new LinkedHashMap<String, String>();
        facts.put("Theme", newest.theme().label());
        facts.put("Outcome", newest.outcome());
        facts.put("Unit", newest.unit());
        facts.put("How it is counted", newest.counting().label());
        facts.put("Pounds for a unit", newest.countsInPounds() ? show.money(newest.proxy()) : "None: it is recorded and not counted in pounds");
        facts.put("Where that comes from", newest.proxySource());
        facts.put("Holds from", show.date(newest.validFrom()));
        facts.put("Code in a licensed list", newest.externalRef());
        facts.put("May be chosen", newest.offered() ? "Yes" : "No");
        model.addAttribute("it", newest);
        model.addAttribute("facts", facts);
        model.addAttribute("versions", history.stream().filter(it -> it.by() != null).map(it -> new TimelineItem(it.at(), said(it), people.nameOf(it.by()), null)).toList());
        model.addAttribute("first", history.stream().filter(it -> it.by() == null).map(this::said).findFirst().orElse(null));
        model.addAttribute("mayChange", MeasureService.keeps(viewer));
        return "socialvalue/measure";
    }

    private String said(MeasureVersion version) {
        var it = version.measure();
        return "From %s: %s, %s%s.%s".formatted(show.date(it.validFrom()), it.wording(), it.countsInPounds() ? show.money(it.proxy()) + " for one " + it.unit() : "recorded in " + it.unit(),
            it.proxySource() == null ? "" : " (" + it.proxySource() + ")", it.offered() ? "" : " No longer offered.");
    }

    @GetMapping("/social-value/add")
    String add(Model model) {
        keeper();
        return form(null, Map.of(), Map.of("counting", Counting.EACH_YEAR.code(), "offered", "true"), model);
    }

    @PostMapping("/social-value/add")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var draft = draft(typed.get("code"), typed);
        try {
            measures.add(viewer, draft);
        } catch (RefusedFields e) {
            return form(null, e.fields(), typed, model);
        }
        back.addFlashAttribute("done", "%s is in the catalogue".formatted(draft.code()));
        return "redirect:/social-value/measures/" + draft.code();
    }

    @GetMapping("/social-value/measures/{code}/change")
    String change(@PathVariable String code, Model model) {
        keeper();
        var newest = history(code).get(0);
        return form(newest.measure(), Map.of(), typed(newest), model);
    }

    @PostMapping("/social-value/measures/{code}/change")
    String change(@PathVariable String code, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var newest = history(code).get(0);
        var seen = Typed.whole(typed.get("seen"));
        try {
            measures.change(viewer, seen == null ? 0 : seen, draft(code, typed));
        } catch (RefusedFields e) {
            return form(newest.measure(), e.fields(), typed, model);
        }
        back.addFlashAttribute("done", "The change is kept");
        return "redirect:/social-value/measures/{code}";
    }

    private static String form(Measure it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("themes", THEMES);
        model.addAttribute("countings", COUNTINGS);
        model.addAttribute("yesOrNo", Typed.choices(List.of(true, false), String::valueOf, yes -> yes ? "Yes" : "No"));
        return "socialvalue/form";
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }

    private Viewer keeper() {
        var viewer = viewer();
        if (!MeasureService.keeps(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private List<MeasureVersion> history(String code) {
        var history = measures.history(code);
        if (history.isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return history;
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "code", COLUMNS);
    }

    private static MeasureSearch search(TableQuery query) {
        var offered = switch (query.parameter("state")) {
            case "all" -> null;
            case "ended" -> Boolean.FALSE;
            default -> Boolean.TRUE;
        };
        return new MeasureSearch(query.parameter("q"), Typed.choice(Theme.values(), Theme::code, query.parameter("theme")), yesOrNo(query.parameter("pounds")), offered,
            ORDERS.get(query.sort()), query.descending());
    }

    private static Boolean yesOrNo(String code) {
        return "true".equals(code) ? Boolean.TRUE : "false".equals(code) ? Boolean.FALSE : null;
    }

    private static MeasureDraft draft(String code, Map<String, String> typed) {
        return new MeasureDraft(code, Typed.choice(Theme.values(), Theme::code, typed.get("theme")), typed.get("outcome"), typed.get("measure"), typed.get("unit"),
            Typed.choice(Counting.values(), Counting::code, typed.get("counting")), typed.get("proxy"), typed.get("proxySource"), Typed.day(typed.get("validFrom")), typed.get("externalRef"),
            !"false".equals(typed.get("offered")));
    }

    /** All but the day: a change holds from a later one. */
    private static Map<String, String> typed(MeasureVersion newest) {
        var it = newest.measure();
        var typed = new HashMap<String, String>();
        typed.put("theme", it.theme().code());
        typed.put("outcome", it.outcome());
        typed.put("measure", it.wording());
        typed.put("unit", it.unit());
        typed.put("counting", it.counting().code());
        typed.put("proxy", it.countsInPounds() ? it.proxy().toPlainString() : "");
        typed.put("proxySource", it.proxySource());
        typed.put("externalRef", it.externalRef());
        typed.put("offered", String.valueOf(it.offered()));
        typed.put("seen", String.valueOf(newest.version()));
        return typed;
    }
}

package council.procurement.casefile.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Collaboration;
import council.procurement.casefile.CollaborationDraft;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.ListChangeService;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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

/** Frameworks and neighbours' plans: the list, and how procurement adds, changes and ends a line. */
@Controller
class CollaborationController {

    private static final Map<String, Comparator<Collaboration>> ORDERS = Map.of(
        "name", Comparator.comparing(it -> it.name().toLowerCase(Locale.UK)), "kind", Comparator.comparing(Collaboration::kind),
        "provider", Comparator.comparing(it -> it.provider().toLowerCase(Locale.UK)), "ends", Comparator.comparing(Collaboration::endsOn));
    private static final List<Column> COLUMNS = List.of(Column.of("name", "Name"), Column.of("kind", "Kind"), Column.of("provider", "Of"), Column.unsorted("CPV codes"), Column.unsorted("Lots"),
        Column.of("ends", "Until, or by"), Column.unsorted("Notes"));
    private static final Map<String, String> KINDS = Typed.choices(List.of(Collaboration.Kind.values()), Collaboration.Kind::code, Collaboration.Kind::label);

    private final CollaborationService collaboration;
    private final ListChangeService changes;
    private final People people;
    private final CurrentUser user;

    CollaborationController(CollaborationService collaboration, ListChangeService changes, People people, CurrentUser user) {
        this.collaboration = collaboration;
        this.changes = changes;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/collaboration")
    String list(HttpServletRequest request, Model model) {
        var query = query(request);
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("history", ListHistory.of(changes.newest(collaboration.id()), people));
        model.addAttribute("mayChange", collaboration.mayImport(viewer()));
        return "casefile/collaboration";
    }

    @GetMapping({"/collaboration.csv", "/collaboration.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "collaboration", collaboration.columns(), row -> found(query(request)).forEach(it -> row.accept(
            new Object[] {it.kind().code(), it.name(), it.provider(), it.cpvCodes(), it.lots(), it.endsOn(), it.link(), it.contact(), it.notes()})));
    }

    @GetMapping("/collaboration/add")
    String add(Model model) {
        keeper();
        return form(null, Map.of(), Map.of(), model);
    }

    @PostMapping("/collaboration/add")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        try {
            collaboration.add(viewer, CollaborationDraft.of(typed));
            back.addFlashAttribute("done", "%s is in the list".formatted(typed.get("name").strip()));
            return "redirect:/collaboration";
        } catch (RefusedFields e) {
            return form(null, e.fields(), typed, model);
        }
    }

    @GetMapping("/collaboration/{number}/change")
    String change(@PathVariable long number, Model model) {
        keeper();
        var it = found(number);
        return form(it, Map.of(), typed(it), model);
    }

    @PostMapping("/collaboration/{number}/change")
    String change(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(number);
        try {
            collaboration.change(viewer, number, seen(typed), CollaborationDraft.of(typed));
            back.addFlashAttribute("done", "The change is kept");
            return "redirect:/collaboration";
        } catch (RefusedFields e) {
            return form(it, e.fields(), typed, model);
        } catch (Refused e) {
            return form(it, Map.of("name", e.getMessage()), typed, model);
        }
    }

    @PostMapping("/collaboration/{number}/end")
    String end(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(number);
        try {
            collaboration.end(viewer, number, seen(typed), Typed.day(typed.get("last_day")), typed.get("reason"));
            back.addFlashAttribute("done", "%s ends on the day that you gave".formatted(it.name()));
            return "redirect:/collaboration";
        } catch (RefusedFields e) {
            return form(it, e.fields(), both(it, typed), model);
        } catch (Refused e) {
            return form(it, Map.of("last_day", e.getMessage()), both(it, typed), model);
        }
    }

    private String form(Collaboration it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("seen", changes.seen(collaboration.id()));
        return "casefile/collaboration-form";
    }

    private List<Collaboration> found(TableQuery query) {
        return query.sorted(collaboration.search(query.parameter("q")), ORDERS.get(query.sort()));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "name", COLUMNS);
    }

    private Collaboration found(long number) {
        return collaboration.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> typed(Collaboration it) {
        var typed = new HashMap<String, String>();
        typed.put("kind", it.kind().code());
        typed.put("name", it.name());
        typed.put("provider", it.provider());
        typed.put("cpv_codes", it.cpvCodes());
        typed.put("lots", it.lots());
        typed.put("ends_on", it.endsOn().toString());
        typed.put("link", it.link());
        typed.put("contact", it.contact());
        typed.put("notes", it.notes());
        return typed;
    }

    private static Map<String, String> both(Collaboration it, Map<String, String> end) {
        var both = typed(it);
        both.putAll(end);
        return both;
    }

    private static Long seen(Map<String, String> typed) {
        var seen = Typed.whole(typed.get("seen"));
        return seen == null ? null : seen.longValue();
    }

    private Viewer keeper() {
        var viewer = viewer();
        if (!collaboration.mayImport(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

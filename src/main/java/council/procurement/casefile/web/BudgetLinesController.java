package council.procurement.casefile.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.BudgetLine;
import council.procurement.casefile.BudgetLineDraft;
import council.procurement.casefile.BudgetService;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Budget lines: the list, and how finance adds, changes and takes out a line. Code and year name a line; a code may hold any character, so both stand behind the question mark. */
@Controller
class BudgetLinesController {

    private static final Map<String, Comparator<BudgetLine>> ORDERS = Map.of(
        "year", Comparator.comparingInt(BudgetLine::year).thenComparing(BudgetLine::code, Comparator.reverseOrder()), "code", Comparator.comparing(BudgetLine::code).thenComparing(BudgetLine::year),
        "description", Comparator.comparing(it -> it.description().toLowerCase(Locale.UK)), "amount", Comparator.comparing(BudgetLine::amount));
    private static final List<Column> COLUMNS = List.of(Column.of("code", "Code"), Column.of("description", "Description"), Column.unsorted("Service"), Column.of("year", "Year"), Column.figures("amount", "Amount"));

    private final BudgetService budgets;
    private final ListChangeService changes;
    private final People people;
    private final CurrentUser user;

    BudgetLinesController(BudgetService budgets, ListChangeService changes, People people, CurrentUser user) {
        this.budgets = budgets;
        this.changes = changes;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/budget-lines")
    String list(HttpServletRequest request, Model model) {
        var query = query(request);
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("services", people.services());
        model.addAttribute("years", Typed.choices(budgets.lines().stream().map(BudgetLine::year).distinct().toList(), String::valueOf, BudgetLine::yearInWords));
        model.addAttribute("history", ListHistory.of(changes.newest(budgets.id()), people));
        model.addAttribute("mayChange", budgets.mayImport(viewer()));
        return "casefile/budget-lines";
    }

    @GetMapping({"/budget-lines.csv", "/budget-lines.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "budget-lines", budgets.columns(), row -> found(query(request)).forEach(it -> row.accept(
            new Object[] {it.code(), it.description(), people.serviceName(it.service()), it.year(), it.amount()})));
    }

    @GetMapping("/budget-lines/add")
    String add(Model model) {
        keeper();
        return form(null, Map.of(), Map.of(), model);
    }

    @PostMapping("/budget-lines/add")
    String add(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        try {
            budgets.add(viewer, BudgetLineDraft.of(typed));
            back.addFlashAttribute("done", "%s is in the list".formatted(typed.get("code").strip()));
            return "redirect:/budget-lines";
        } catch (RefusedFields e) {
            return form(null, e.fields(), typed, model);
        }
    }

    @GetMapping("/budget-lines/change")
    String change(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String code, Model model) {
        keeper();
        var it = found(year, code);
        return form(it, Map.of(), typed(it), model);
    }

    @PostMapping("/budget-lines/change")
    String change(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String code, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(year, code);
        try {
            budgets.change(viewer, year, code, seen(typed), BudgetLineDraft.of(typed));
            back.addFlashAttribute("done", "The change is kept");
            return "redirect:/budget-lines";
        } catch (RefusedFields e) {
            return form(it, e.fields(), typed, model);
        } catch (Refused e) {
            return form(it, Map.of("description", e.getMessage()), typed, model);
        }
    }

    @PostMapping("/budget-lines/end")
    String end(@RequestParam(defaultValue = "0") int year, @RequestParam(defaultValue = "") String code, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = keeper();
        var it = found(year, code);
        try {
            budgets.end(viewer, year, code, seen(typed), typed.get("reason"));
            back.addFlashAttribute("done", "%s is taken out of %s".formatted(code, BudgetLine.yearInWords(year)));
            return "redirect:/budget-lines";
        } catch (RefusedFields e) {
            return form(it, e.fields(), both(it, typed), model);
        } catch (Refused e) {
            return form(it, Map.of("reason", e.getMessage()), both(it, typed), model);
        }
    }

    private String form(BudgetLine it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("services", people.services());
        model.addAttribute("yearInWords", it == null ? null : BudgetLine.yearInWords(it.year()));
        model.addAttribute("seen", changes.seen(budgets.id()));
        return "casefile/budget-line-form";
    }

    private List<BudgetLine> found(TableQuery query) {
        var words = query.parameter("q").strip().toLowerCase(Locale.UK).split("\\s+");
        var lines = budgets.lines().stream().filter(it -> query.parameter("service").isEmpty() || it.service().equals(query.parameter("service")))
            .filter(it -> query.parameter("year").isEmpty() || String.valueOf(it.year()).equals(query.parameter("year")))
            .filter(it -> List.of(words).stream().allMatch((it.code() + " " + it.description()).toLowerCase(Locale.UK)::contains)).toList();
        return query.sorted(lines, ORDERS.get(query.sort()));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-year", COLUMNS);
    }

    private BudgetLine found(int year, String code) {
        return budgets.find(year, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Map<String, String> typed(BudgetLine it) {
        var typed = new HashMap<String, String>();
        typed.put("description", it.description());
        typed.put("service", it.service());
        typed.put("amount", it.amount().toPlainString());
        return typed;
    }

    private static Map<String, String> both(BudgetLine it, Map<String, String> end) {
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
        if (!budgets.mayImport(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

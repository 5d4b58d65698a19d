package council.procurement.casefile.web;

import council.procurement.Refused;
import council.procurement.casefile.BudgetLine;
import council.procurement.casefile.BudgetService;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Budget lines, frameworks and neighbours' plans as pages, and how each list that is kept elsewhere comes in as a file. */
@Controller
class ListsController {

    private final CurrentUser user;
    private final BudgetService budgets;
    private final CollaborationService collaboration;
    private final List<ImportedList> lists;
    private final People people;

    ListsController(CurrentUser user, BudgetService budgets, CollaborationService collaboration, List<ImportedList> lists, People people) {
        this.user = user;
        this.budgets = budgets;
        this.collaboration = collaboration;
        this.lists = lists;
        this.people = people;
    }

    /** A budget line for the page. */
    record Line(BudgetLine line, String year, String service) {
    }

    @GetMapping("/budget-lines")
    String budgetLines(Model model) {
        model.addAttribute("lines", budgets.lines().stream().map(it -> new Line(it, BudgetLine.yearInWords(it.year()), people.serviceName(it.service()))).toList());
        model.addAttribute("mayImport", budgets.mayImport(viewer()));
        return "casefile/budget-lines";
    }

    @GetMapping("/collaboration")
    String collaboration(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("entries", collaboration.search(q));
        model.addAttribute("mayImport", collaboration.mayImport(viewer()));
        return "casefile/collaboration";
    }

    @GetMapping("/{list:cpv|budget-lines|collaboration|social-value}/import")
    String form(@PathVariable String list, @RequestParam(required = false) String tooLarge, Model model) {
        return show(list, tooLarge == null ? Map.of() : Map.of("file", "The file is too large. Leave out what is not needed and try again."), model);
    }

    @PostMapping("/{list:cpv|budget-lines|collaboration|social-value}/import")
    String take(@PathVariable String list, @RequestParam(defaultValue = "") String way, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        var wanted = mine(list);
        if (file == null || file.isEmpty()) return show(list, Map.of("file", "Choose the file."), model);
        try {
            model.addAttribute("report", wanted.take(viewer(), CsvReader.rows(file.getBytes(), wanted.columns()), way.equals("import")));
            model.addAttribute("fileName", file.getOriginalFilename());
            return show(list, Map.of(), model);
        } catch (Refused e) {
            return show(list, Map.of("file", e.getMessage()), model);
        }
    }

    private String show(String list, Map<String, String> errors, Model model) {
        model.addAttribute("list", mine(list));
        model.addAttribute("errors", errors);
        model.addAttribute("accepted", ".csv,text/csv");
        return "casefile/import";
    }

    private ImportedList mine(String id) {
        var wanted = lists.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!wanted.mayImport(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return wanted;
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

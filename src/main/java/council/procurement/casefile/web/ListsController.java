package council.procurement.casefile.web;

import council.procurement.Refused;
import council.procurement.casefile.ImportedList;
import council.procurement.casefile.Viewer;
import council.procurement.platform.scan.VirusScanner;
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

/** How each list that is kept elsewhere comes in as a file. */
@Controller
class ListsController {

    private final CurrentUser user;
    private final List<ImportedList> lists;
    private final VirusScanner scanner;

    ListsController(CurrentUser user, List<ImportedList> lists, VirusScanner scanner) {
        this.user = user;
        this.lists = lists;
        this.scanner = scanner;
    }

    @GetMapping("/{list:cpv|budget-lines|collaboration|social-value|debarments}/import")
    String form(@PathVariable String list, @RequestParam(required = false) String tooLarge, Model model) {
        return show(list, tooLarge == null ? Map.of() : Map.of("file", "The file is too large. Leave out what is not needed and try again."), model);
    }

    @PostMapping("/{list:cpv|budget-lines|collaboration|social-value|debarments}/import")
    String take(@PathVariable String list, @RequestParam(defaultValue = "") String way, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        var wanted = mine(list);
        if (file == null || file.isEmpty()) return show(list, Map.of("file", "Choose the file."), model);
        try {
            scanner.check(file.getOriginalFilename(), file.getBytes());
            model.addAttribute("report", wanted.take(viewer(), CsvReader.rows(file.getBytes(), wanted.columns()), way.equals("import")));
            model.addAttribute("fileName", file.getOriginalFilename());
            return show(list, Map.of(), model);
        } catch (Refused e) {
            return show(list, Map.of("file", e.getMessage()), model);
        }
    }

    /** Named in full, because beside it every other path below the register is a supplier's. */
    @GetMapping("/suppliers/import")
    String suppliers(@RequestParam(required = false) String tooLarge, Model model) {
        return form("suppliers", tooLarge, model);
    }

    @PostMapping("/suppliers/import")
    String suppliers(@RequestParam(defaultValue = "") String way, @RequestParam(required = false) MultipartFile file, Model model) throws IOException {
        return take("suppliers", way, file, model);
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

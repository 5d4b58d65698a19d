package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.Hashes;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractImportService;
import council.procurement.contract.RegisterColumns;
import council.procurement.contract.RegisterDefaults;
import council.procurement.contract.RegisterField;
import council.procurement.contract.RegisterFile;
import council.procurement.contract.RegisterImport;
import council.procurement.people.People;
import council.procurement.platform.scan.VirusScanner;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.CsvReader;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Imports contracts: a file is looked at first, its columns and what it leaves open are settled, then it is imported.
 * Between the steps the file waits in the person's session, so that nobody chooses it twice.
 */
@Controller
@RequestMapping("/contracts/import")
class ContractImportController {

    private static final String WAITING = ContractImportController.class.getName();

    private final ContractImportService imports;
    private final People people;
    private final CurrentUser user;
    private final VirusScanner scanner;

    ContractImportController(ContractImportService imports, People people, CurrentUser user, VirusScanner scanner) {
        this.imports = imports;
        this.people = people;
        this.user = user;
        this.scanner = scanner;
    }

    private record Waiting(String name, byte[] content) implements Serializable {
    }

    @GetMapping
    String form(@RequestParam(required = false) String tooLarge, HttpSession session, Model model) {
        requireKeeper();
        session.removeAttribute(WAITING);
        return show(tooLarge == null ? Map.of() : Map.of("file", "The file is too large. Leave out what is not needed and try again."), model);
    }

    @PostMapping
    String take(@RequestParam(defaultValue = "") String way, @RequestParam(required = false) MultipartFile file, @RequestParam Map<String, String> typed, HttpSession session, Model model) throws IOException {
        requireKeeper();
        try {
            boolean brought = file != null && !file.isEmpty();
            if (brought) {
                scanner.check(file.getOriginalFilename(), file.getBytes());
                session.setAttribute(WAITING, new Waiting(file.getOriginalFilename(), file.getBytes()));
            }
            if (!(session.getAttribute(WAITING) instanceof Waiting waiting)) return show(Map.of("file", "Choose the file."), model);
            return take(waiting, brought ? Map.of() : typed, way.equals("import") && !brought, session, model);
        } catch (Refused e) {
            session.removeAttribute(WAITING);
            return show(Map.of("file", e.getMessage()), model);
        }
    }

    private String take(Waiting waiting, Map<String, String> typed, boolean write, HttpSession session, Model model) {
        var headings = CsvReader.headings(waiting.content());
        var file = new RegisterFile(waiting.name(), Hashes.of(waiting.content()), CsvReader.rows(waiting.content(), List.of()));
        var proposed = RegisterColumns.proposed(headings);
        var columns = typed.containsKey(RegisterField.KEY.formName()) ? chosen(typed, headings) : proposed;
        model.addAttribute("fileName", waiting.name());
        model.addAttribute("columns", columns.of());
        model.addAttribute("headings", headings.stream().filter(it -> !it.isBlank()).collect(Collectors.toMap(it -> it.toLowerCase(Locale.UK), Function.identity(), (a, b) -> a, LinkedHashMap::new)));
        model.addAttribute("fields", RegisterField.values());
        model.addAttribute("source", columns.source().label());
        model.addAttribute("typed", typed);
        model.addAttribute("outcomes", RegisterImport.Outcome.values());
        var defaults = new RegisterDefaults(given(typed, "service"), given(typed, "manager"));
        try {
            if (write) model.addAttribute("report", imports.take(viewer(), file, columns, defaults, false)); // stays on the page where the import is refused
            var report = imports.take(viewer(), file, columns, defaults, write);
            model.addAttribute("report", report);
            if (report.written()) session.removeAttribute(WAITING);
            return show(Map.of(), model);
        } catch (RefusedFields e) {
            return show(e.fields(), model);
        }
    }

    private static RegisterColumns chosen(Map<String, String> typed, List<String> headings) {
        var known = headings.stream().map(it -> it.toLowerCase(Locale.UK)).collect(Collectors.toSet());
        var of = new EnumMap<RegisterField, String>(RegisterField.class);
        for (var field : RegisterField.values()) {
            var column = typed.getOrDefault(field.formName(), "");
            if (known.contains(column)) of.put(field, column);
        }
        return new RegisterColumns(of);
    }

    private String show(Map<String, String> errors, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("accepted", ".csv,text/csv");
        model.addAttribute("services", people.services());
        model.addAttribute("managers", people.membersOf("contract-managers").stream().collect(Collectors.toMap(Function.identity(), people::nameOf, (a, b) -> a, LinkedHashMap::new)));
        return "contract/import";
    }

    private static String given(Map<String, String> typed, String field) {
        var chosen = typed.getOrDefault(field, "");
        return chosen.isEmpty() ? null : chosen;
    }

    private void requireKeeper() {
        if (!ContractImportService.mayImport(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

package council.procurement.difficulty.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.casefile.Viewer;
import council.procurement.casefile.web.Tasklist;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.SuccessorService;
import council.procurement.difficulty.DifficultyRuns;
import council.procurement.difficulty.DifficultyService;
import council.procurement.difficulty.DifficultyStep;
import council.procurement.difficulty.DifficultyStep.Outcome;
import council.procurement.difficulty.SignSource;
import council.procurement.difficulty.StepDraft;
import council.procurement.difficulty.SupplierDifficulty;
import council.procurement.difficulty.WatchLevel;
import council.procurement.people.People;
import council.procurement.platform.drafts.FormDrafts;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.supplier.SupplierService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
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

/** Suppliers in difficulty: the report of signs, the file of one supplier with the step that is open, and the register. */
@Controller
class DifficultyController {

    private static final List<Column> COLUMNS = List.of(Column.of("reference", "File"), Column.of("supplier", "Supplier"), Column.of("level", "How it stands"), Column.of("state", "What is done"),
        Column.of("next", "Next look"), Column.unsorted("Live contracts"));
    private static final Map<String, Comparator<SupplierDifficulty>> ORDERS = Map.of("reference", Comparator.comparing(SupplierDifficulty::reference), "supplier", Comparator.comparing(it -> it.supplierName().toLowerCase()),
        "level", Comparator.comparing(SupplierDifficulty::level, Comparator.nullsFirst(Comparator.naturalOrder())), "state", Comparator.comparing(SupplierDifficulty::state),
        "next", Comparator.comparing(SupplierDifficulty::nextLookOn, Comparator.nullsLast(Comparator.naturalOrder())));
    private static final Map<String, String> LEVELS = Typed.choices(Arrays.asList(WatchLevel.values()), WatchLevel::code, WatchLevel::label);
    private static final Map<String, String> SOURCES = Typed.choices(Arrays.asList(SignSource.values()), SignSource::code, SignSource::label);
    private static final Map<String, String> STATES = Typed.choices(List.of(true, false), open -> open ? "open" : "ended", open -> open ? "Open" : "Ended");

    /** A line of the register. @param live how many contracts it covers */
    record Line(SupplierDifficulty it, int live, BigDecimal value) {
    }

    /** A contract of the supplier on the page of the file. @param successor the case that replaces it; null for none */
    record Covered(Contract it, String manager, String successor) {
    }

    private final DifficultyService difficulties;
    private final DifficultyRuns runs;
    private final SuccessorService successors;
    private final ContractService contracts;
    private final SupplierService suppliers;
    private final FormDrafts drafts;
    private final People people;
    private final CurrentUser user;

    DifficultyController(DifficultyService difficulties, DifficultyRuns runs, SuccessorService successors, ContractService contracts, SupplierService suppliers, FormDrafts drafts, People people, CurrentUser user) {
        this.difficulties = difficulties;
        this.runs = runs;
        this.successors = successors;
        this.contracts = contracts;
        this.suppliers = suppliers;
        this.drafts = drafts;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/suppliers-in-difficulty")
    String register(HttpServletRequest request, Model model) {
        registerReader();
        var query = query(request);
        var found = query.pageOf(found(query));
        model.addAttribute("table", query.page(found.rows().stream().map(this::line).toList(), found.total()));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("levels", LEVELS);
        model.addAttribute("states", STATES);
        return "difficulty/register";
    }

    @GetMapping({"/suppliers-in-difficulty.csv", "/suppliers-in-difficulty.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        registerReader();
        TableFile.send(request, response, "suppliers-in-difficulty", List.of("File", "Supplier", "Source of the signs", "How it stands", "What is done", "Next look", "Live contracts", "Value of live contracts ex VAT", "Reported at", "Reported by", "Steps"),
            row -> found(query(request)).stream().map(this::line).forEach(line -> row.accept(new Object[] {line.it().reference(), line.it().supplierName(), line.it().source().label(), line.it().level() == null ? null : line.it().level().label(),
                line.it().state(), line.it().nextLookOn(), line.live(), line.value(), line.it().reportedAt(), people.nameOf(line.it().reportedBy()), line.it().steps().size()})));
    }

    @GetMapping("/suppliers-in-difficulty/report")
    String form(@RequestParam(defaultValue = "") String contract, @RequestParam(defaultValue = "") String supplier, Model model) {
        reporter();
        return form(Map.of(), typed(contract, supplier), model);
    }

    private Map<String, String> typed(String contract, String supplier) {
        var typed = new LinkedHashMap<String, String>();
        contracts.find(contract).ifPresent(it -> typed.put("supplier", it.supplier().name()));
        suppliers.find(supplier).ifPresent(it -> {
            typed.put("supplier", it.name());
            typed.put("entry", it.reference());
        });
        return typed;
    }

    @PostMapping("/suppliers-in-difficulty/report")
    String report(@RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var viewer = reporter();
        try {
            var entry = suppliers.find(typed.getOrDefault("entry", "")).map(it -> it.reference()).orElse(null);
            var reference = difficulties.report(viewer, typed.get("supplier"), entry, Typed.choice(SignSource.values(), SignSource::code, typed.get("source")), typed.get("signs"));
            back.addFlashAttribute("done", "The signs are reported and with finance");
            back.addAttribute("reference", reference);
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(refusal instanceof RefusedFields fields ? fields.fields() : Map.of("supplier", refusal.getMessage()), typed, model);
        }
        return "redirect:/suppliers-in-difficulty/{reference}";
    }

    private String form(Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        model.addAttribute("sources", SOURCES);
        return "difficulty/report";
    }

    @GetMapping("/suppliers-in-difficulty/{reference}")
    String file(@PathVariable String reference, Model model) {
        return file(found(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/suppliers-in-difficulty/{reference}")
    String step(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var it = found(reference);
        var kind = runs.mine(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        try {
            difficulties.take(reference, user.id(), kind, new StepDraft(Typed.choice(Outcome.values(), Outcome::code, typed.get("outcome")), Typed.choice(WatchLevel.values(), WatchLevel::code, typed.get("level")),
                typed.get("words"), Typed.day(typed.get("nextLookOn"))));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return file(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("words", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "Your step is recorded and its task is completed");
        return "redirect:/suppliers-in-difficulty/{reference}";
    }

    /** Begins the request for a waiver that bridges until a contract is bought again; what was said of the supplier stays in its file. */
    @PostMapping("/suppliers-in-difficulty/{reference}/bridge")
    String bridge(@PathVariable String reference, @RequestParam(defaultValue = "") String contract) {
        var it = found(reference);
        var one = difficulties.contracts(it).stream().filter(covered -> covered.reference().equals(contract)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", one.title());
        answers.put("service", one.service());
        answers.put("category", one.category().code());
        if (one.caseReference() == null && one.origin() != null && one.origin().cpvCode() != null) answers.put("cpvCode", one.origin().cpvCode());
        drafts.begin(Tasklist.WAIVER, answers);
        return "redirect:" + Tasklist.START_WAIVER;
    }

    private String file(SupplierDifficulty it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var covered = difficulties.contracts(it).stream().map(one -> new Covered(one, one.manager() == null ? "Nobody" : people.nameOf(one.manager()), successors.successor(one.reference()).orElse(null))).toList();
        var kind = runs.mine(it.reference()).orElse(null);
        model.addAttribute("it", it);
        model.addAttribute("covered", covered);
        model.addAttribute("value", difficulties.valueExVat(it.reference()));
        model.addAttribute("kind", kind);
        model.addAttribute("outcomes", kind == null ? Map.of() : Typed.choices(Outcome.of(kind), Outcome::code, Outcome::label));
        model.addAttribute("levels", kind == DifficultyStep.Kind.ASSESS || kind == DifficultyStep.Kind.ENGAGE ? LEVELS : Map.of());
        model.addAttribute("setsLook", kind == DifficultyStep.Kind.ENGAGE || kind == DifficultyStep.Kind.DECIDE);
        model.addAttribute("arranges", kind == DifficultyStep.Kind.CARRY_OUT);
        model.addAttribute("people", people);
        model.addAttribute("readsRegister", DifficultyService.mayReadAll(viewer()));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "difficulty/file";
    }

    private Line line(SupplierDifficulty it) {
        var live = difficulties.contracts(it);
        return new Line(it, live.size(), live.stream().map(Contract::valueExVat).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-reference", COLUMNS);
    }

    private List<SupplierDifficulty> found(TableQuery query) {
        var words = SearchWords.of(query.parameter("q"));
        var level = query.parameter("level");
        var state = query.parameter("state");
        return query.sorted(difficulties.all().stream().filter(it -> words.allIn(it.reference() + " " + it.supplierName())).filter(it -> level.isEmpty() || it.level() != null && it.level().code().equals(level))
            .filter(it -> !STATES.containsKey(state) || it.isOpen() == state.equals("open")).toList(), ORDERS.get(query.sort()));
    }

    /** @throws ResponseStatusException where there is no such file, and for whoever may not read it */
    private SupplierDifficulty found(String reference) {
        var it = difficulties.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!difficulties.mayRead(it, viewer()) && runs.mine(reference).isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return it;
    }

    private Viewer reporter() {
        var viewer = viewer();
        if (!DifficultyService.mayReport(viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return viewer;
    }

    private void registerReader() {
        if (!DifficultyService.mayReadAll(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

package council.procurement.savings.web;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import council.procurement.savings.Saving;
import council.procurement.savings.SavingDraft;
import council.procurement.savings.SavingKind;
import council.procurement.savings.SavingService;
import council.procurement.waiver.Period;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
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

/** The register of savings with its totals, the record of a new one, and one saving with its versions and what finance said. */
@Controller
class SavingController {

    private static final List<Column> COLUMNS = List.of(Column.of("number", "Saving"), Column.of("contract", "Contract"), Column.of("kind", "Measured against"), Column.figures("annual", "A year"), Column.of("first", "First and last day"),
        Column.figures("total", "In total"), Column.of("state", "How it stands"));
    private static final Map<String, Comparator<Saving>> ORDERS = Map.of("number", Comparator.comparing(Saving::number), "contract", Comparator.comparing(Saving::contractReference), "kind", Comparator.comparing(it -> it.facts().kind()),
        "annual", Comparator.comparing(it -> it.facts().annual()), "first", Comparator.comparing(it -> it.facts().firstDay()), "total", Comparator.comparing(Saving::total),
        "state", Comparator.comparing(Saving::state));
    private static final Map<String, String> KINDS = Typed.choices(Arrays.asList(SavingKind.values()), SavingKind::code, SavingKind::label);
    private static final Map<String, String> STATES = Typed.choices(Arrays.asList(Saving.State.values()), SavingController::code, Saving.State::label);
    private static final Map<String, String> CASHABLE = Typed.choices(List.of(true, false), yes -> yes ? "yes" : "no", yes -> yes ? "Cashable" : "Non-cashable");
    private static final List<String> HEADINGS = List.of("Saving", "Version", "Contract", "Title", "Supplier", "Measured against", "Cashable", "Baseline annual cost", "New annual cost", "Method", "First day", "Last day", "Evidence", "State",
        "Financial year", "Saving in the year");

    private final SavingService savings;
    private final ContractService contracts;
    private final People people;
    private final CurrentUser user;

    SavingController(SavingService savings, ContractService contracts, People people, CurrentUser user) {
        this.savings = savings;
        this.contracts = contracts;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/savings")
    String register(HttpServletRequest request, Model model) {
        var query = query(request);
        var found = found(query);
        var totals = savings.totals(found);
        model.addAttribute("table", query.pageOf(found));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("states", STATES);
        model.addAttribute("cashable", CASHABLE);
        model.addAttribute("totals", totals);
        model.addAttribute("yearNames", names(totals.years().stream().map(year -> year.begins()).toList()));
        return "savings/register";
    }

    /** One row for each saving and financial year, so that whoever adds them up finds the totals of the page. */
    @GetMapping({"/savings.csv", "/savings.xlsx", "/savings.json"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "savings", HEADINGS, row -> found(query(request)).forEach(it -> it.byYear().forEach((begins, amount) -> {
            var facts = it.facts();
            row.accept(new Object[] {it.number(), it.current().number(), it.contractReference(), it.contractTitle(), it.supplier(), facts.kind().label(), facts.kind().isCashable(), facts.baselineAnnual(), facts.newAnnual(), facts.method(),
                facts.firstDay(), facts.lastDay(), facts.evidence(), it.state().label(), Period.financialYear(begins).inWords(), amount});
        })));
    }

    @GetMapping("/savings/new")
    String form(@RequestParam(defaultValue = "") String contract, Model model) {
        var it = recordable(contract);
        var typed = new HashMap<String, String>();
        typed.put("firstDay", it.period().startsOn().toString());
        if (it.period().endsOn() != null) typed.put("lastDay", it.period().endsOn().toString());
        return form(it, Map.of(), typed, model);
    }

    @PostMapping("/savings/new")
    String record(@RequestParam(defaultValue = "") String contract, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var it = recordable(contract);
        try {
            back.addAttribute("number", savings.record(contract, viewer(), draft(typed)));
            back.addFlashAttribute("done", "The saving is recorded; finance has still to confirm it");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(it, faults(refusal), typed, model);
        }
        return "redirect:/savings/{number}";
    }

    private String form(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "savings/form";
    }

    @GetMapping("/savings/{number}")
    String saving(@PathVariable long number, Model model) {
        var it = found(number);
        return saving(it, Map.of(), typed(it), model);
    }

    @PostMapping("/savings/{number}")
    String correct(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var it = found(number);
        if (!savings.mayRecord(it.contractReference(), viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            savings.correct(number, seen(typed), viewer(), draft(typed), typed.get("why"));
            back.addFlashAttribute("done", "The correction is recorded; finance has to confirm it anew");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return saving(it, faults(refusal), typed, model);
        }
        return "redirect:/savings/{number}";
    }

    @PostMapping("/savings/{number}/confirmation")
    String confirm(@PathVariable long number, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var it = found(number);
        if (!SavingService.mayConfirm(viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var answer = typed.getOrDefault("answer", "");
        try {
            if (!answer.matches("yes|no")) throw new RefusedFields(Map.of("answer", "Choose whether you confirm it."));
            savings.confirm(number, seen(typed), viewer(), answer.equals("yes"), typed.get("words"));
            back.addFlashAttribute("done", answer.equals("yes") ? "The saving is confirmed and counts as realised" : "The saving is not confirmed");
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            var all = typed(it);
            all.putAll(typed);
            return saving(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("words", refusal.getMessage()), all, model);
        }
        return "redirect:/savings/{number}";
    }

    private String saving(Saving it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var viewer = viewer();
        model.addAttribute("it", it);
        model.addAttribute("yearNames", names(it.byYear().keySet()));
        model.addAttribute("others", savings.of(it.contractReference()).stream().filter(one -> one.number() != it.number()).toList());
        model.addAttribute("mayCorrect", savings.mayRecord(it.contractReference(), viewer));
        model.addAttribute("mayConfirm", SavingService.mayConfirm(viewer) && it.current().confirmation() == null && it.versions().stream().noneMatch(version -> version.person().equals(viewer.person())));
        model.addAttribute("people", people);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("answers", Map.of("yes", "Yes, it is realised as recorded", "no", "No"));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "savings/saving";
    }

    private static Map<String, String> typed(Saving it) {
        var facts = it.facts();
        return new HashMap<>(Map.of("kind", facts.kind().code(), "baselineAnnual", facts.baselineAnnual().toPlainString(), "newAnnual", facts.newAnnual().toPlainString(), "method", facts.method(),
            "firstDay", facts.firstDay().toString(), "lastDay", facts.lastDay().toString(), "evidence", facts.evidence(), "seen", String.valueOf(it.current().number())));
    }

    private static SavingDraft draft(Map<String, String> typed) {
        return new SavingDraft(Typed.choice(SavingKind.values(), SavingKind::code, typed.get("kind")), Money.typed(typed.get("baselineAnnual")), Money.typed(typed.get("newAnnual")), typed.get("method"), Typed.day(typed.get("firstDay")),
            Typed.day(typed.get("lastDay")), typed.get("evidence"));
    }

    private static Map<String, String> faults(Refused refusal) {
        return refusal instanceof RefusedFields fields ? fields.fields() : Map.of("kind", refusal.getMessage());
    }

    private static int seen(Map<String, String> typed) {
        var seen = Typed.whole(typed.get("seen"));
        return seen == null ? 0 : seen;
    }

    private static Map<Integer, String> names(Iterable<Integer> years) {
        var names = new LinkedHashMap<Integer, String>();
        years.forEach(begins -> names.put(begins, Period.financialYear(begins).inWords()));
        return names;
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-number", COLUMNS);
    }

    /** What makes no sense in an address filters nothing. */
    private List<Saving> found(TableQuery query) {
        var words = SearchWords.of(query.parameter("q"));
        var kind = query.parameter("kind");
        var state = query.parameter("state");
        var cashable = query.parameter("cashable");
        return query.sorted(savings.all().stream().filter(it -> words.allIn(it.contractReference() + " " + it.contractTitle() + " " + it.supplier()))
            .filter(it -> !KINDS.containsKey(kind) || it.facts().kind().code().equals(kind)).filter(it -> !STATES.containsKey(state) || code(it.state()).equals(state))
            .filter(it -> !CASHABLE.containsKey(cashable) || it.facts().kind().isCashable() == cashable.equals("yes")).toList(), ORDERS.get(query.sort()));
    }

    private static String code(Saving.State state) {
        return state.name().toLowerCase().replace('_', '-');
    }

    private Saving found(long number) {
        return savings.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException for whoever records no savings of it */
    private Contract recordable(String contract) {
        var it = contracts.find(contract).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!savings.mayRecord(contract, viewer())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return it;
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.SearchWords;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractFlag;
import council.procurement.contract.ContractFlagService;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
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

/** The risk flags of one contract, and of all contracts. */
@Controller
class ContractFlagController {

    private static final List<Column> COLUMNS = List.of(Column.of("contract", "Contract"), Column.of("supplier", "Supplier"), Column.of("kind", "Risk"), Column.of("raised", "Seen"), Column.unsorted("What is seen, and which checks"), Column.of("at", "Said on"));
    private static final Map<String, Comparator<ContractFlag>> ORDERS = Map.of("contract", Comparator.comparing(ContractFlag::contractReference), "supplier", Comparator.comparing(it -> it.supplier().toLowerCase()), "kind", Comparator.comparing(ContractFlag::kind),
        "raised", Comparator.comparing(ContractFlag::raised), "at", Comparator.comparing(ContractFlag::at));
    private static final Map<String, String> KINDS = Typed.choices(Arrays.asList(ContractFlag.Kind.values()), ContractFlag.Kind::code, ContractFlag.Kind::label);
    private static final Map<String, String> SEEN = Typed.choices(List.of(true, false), yes -> yes ? "yes" : "no", yes -> yes ? "Yes, the risk is seen" : "No, it was looked at");

    private final ContractFlagService flags;
    private final ContractService contracts;
    private final People people;
    private final CurrentUser user;

    ContractFlagController(ContractFlagService flags, ContractService contracts, People people, CurrentUser user) {
        this.flags = flags;
        this.contracts = contracts;
        this.people = people;
        this.user = user;
    }

    @GetMapping("/contracts/{reference}/flags")
    String page(@PathVariable String reference, Model model) {
        return page(found(reference), Map.of(), Map.of(), model);
    }

    @PostMapping("/contracts/{reference}/flags")
    String say(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response, RedirectAttributes back) {
        var it = found(reference);
        if (!contracts.isManagedBy(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            var seen = typed.getOrDefault("raised", "");
            flags.say(reference, user.id(), Typed.choice(ContractFlag.Kind.values(), ContractFlag.Kind::code, typed.get("kind")), SEEN.containsKey(seen) ? seen.equals("yes") : null, typed.get("words"));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("kind", refusal.getMessage()), typed, model);
        }
        back.addFlashAttribute("done", "What you said of the risk is recorded");
        return "redirect:/contracts/{reference}/flags";
    }

    private String page(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("it", it);
        model.addAttribute("history", flags.history(it.reference()));
        model.addAttribute("maySay", contracts.isManagedBy(it.reference(), user.id()));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("seen", SEEN);
        model.addAttribute("people", people);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/flags";
    }

    @GetMapping("/contract-flags")
    String register(HttpServletRequest request, Model model) {
        var query = TableQuery.of(request, "-at", COLUMNS);
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("seen", SEEN);
        return "contract/flag-register";
    }

    @GetMapping({"/contract-flags.csv", "/contract-flags.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TableFile.send(request, response, "contract-flags", List.of("Contract", "Title", "Supplier", "Risk", "Seen", "Words", "By", "At"), row -> found(TableQuery.of(request, "-at", COLUMNS)).forEach(it ->
            row.accept(new Object[] {it.contractReference(), it.contractTitle(), it.supplier(), it.kind().label(), it.raised(), it.words(), people.nameOf(it.person()), it.at()})));
    }

    /** What makes no sense in an address filters nothing. */
    private List<ContractFlag> found(TableQuery query) {
        var words = SearchWords.of(query.parameter("q"));
        var kind = query.parameter("kind");
        var raised = query.parameter("raised");
        return query.sorted(flags.all().stream().filter(it -> words.allIn(it.contractReference() + " " + it.contractTitle() + " " + it.supplier())).filter(it -> !KINDS.containsKey(kind) || it.kind().code().equals(kind))
            .filter(it -> !SEEN.containsKey(raised) || it.raised() == raised.equals("yes")).toList(), ORDERS.get(query.sort()));
    }

    private Contract found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

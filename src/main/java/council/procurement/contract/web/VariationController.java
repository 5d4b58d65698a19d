package council.procurement.contract.web;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.ContractState;
import council.procurement.contract.Variation;
import council.procurement.contract.Variation.StepName;
import council.procurement.contract.VariationDraft;
import council.procurement.contract.VariationGround;
import council.procurement.contract.VariationKind;
import council.procurement.contract.VariationService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Show;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a contract's manager asks for its change or extension, and where everybody of the council reads which there were and every version. */
@Controller
class VariationController {

    /** Proposed where no case of ours tells the rate; whoever asks can change it. */
    private static final String USUAL_VAT_RATE = "20";

    /** A change for the page. @param colour of its tag */
    record Card(Variation change, String words, String by, String state, String colour, String said, String copy) {
    }

    private final CurrentUser user;
    private final ContractService contracts;
    private final VariationService variations;
    private final ProcurementCaseService cases;
    private final People people;
    private final Show show;

    VariationController(CurrentUser user, ContractService contracts, VariationService variations, ProcurementCaseService cases, People people, Show show) {
        this.user = user;
        this.contracts = contracts;
        this.variations = variations;
        this.cases = cases;
        this.people = people;
        this.show = show;
    }

    @GetMapping("/contracts/{reference}/variations")
    String page(@PathVariable String reference, Model model) {
        var it = found(reference);
        var typed = new LinkedHashMap<String, String>();
        typed.put("vatRate", Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(one -> one.need().vatRate().stripTrailingZeros().toPlainString()).orElse(USUAL_VAT_RATE));
        typed.put("priceIncluded", "yes");
        return page(it, Map.of(), typed, model);
    }

    @PostMapping("/contracts/{reference}/variations")
    String ask(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        var it = found(reference);
        if (!variations.mayAsk(reference, user.id())) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            var asked = variations.ask(reference, user.id(), draft(typed));
            if (!asked.ruling().allowed()) return page(found(reference), Map.of("ground", "%s is not allowed. %s".formatted(asked.reference(), asked.ruling().sentence())), typed, model);
            back.addFlashAttribute("done", "%s is asked for. %s".formatted(asked.reference(), asked.ruling().noticeNeeded() ? "It is decided, then announced, then signed." : "It is decided, then signed."));
        } catch (Refused refusal) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(it, refusal instanceof RefusedFields fields ? fields.fields() : Map.of("kind", refusal.getMessage()), typed, model);
        }
        return "redirect:/contracts/{reference}/variations";
    }

    private static VariationDraft draft(Map<String, String> typed) {
        return new VariationDraft(Typed.choice(VariationKind.values(), VariationKind::code, typed.get("kind")), Typed.choice(VariationGround.values(), VariationGround::code, typed.get("ground")), Typed.text(typed, "what"),
            Typed.text(typed, "reason"), Money.typed(typed.get("worth")), yes(typed, "priceIncluded"), Typed.day(typed.get("newEnd")), Typed.text(typed, "newSupplier"), yes(typed, "provided"), yes(typed, "scopeChanged"),
            yes(typed, "balanceChanged"), rate(typed.get("vatRate")));
    }

    private static boolean yes(Map<String, String> typed, String field) {
        return "yes".equals(typed.get(field));
    }

    private static BigDecimal rate(String text) {
        return text == null || !text.strip().matches("\\d{1,3}(\\.\\d{1,2})?") ? null : new BigDecimal(text.strip());
    }

    private String page(Contract it, Map<String, String> errors, Map<String, String> typed, Model model) {
        var period = it.period();
        boolean live = it.state() == ContractState.LIVE;
        model.addAttribute("it", it);
        model.addAttribute("now", "%s with %s, %s ex VAT, %s to %s%s.".formatted(it.state().label(), it.supplier().name(), Money.written(it.valueExVat()), show.date(period.startsOn()),
            period.endsOn() == null ? "an end that is not known" : show.date(period.endsOn()), period.extensionMonths() == 0 ? "; it provides for no extension" : "; it provides for extensions of %d more months".formatted(period.extensionMonths())));
        var all = variations.of(it.reference());
        model.addAttribute("cards", all.stream().map(this::card).toList());
        model.addAttribute("versions", variations.versions(it.reference()));
        model.addAttribute("mayAsk", live && variations.mayAsk(it.reference(), user.id()) && all.stream().noneMatch(Variation::isPending));
        model.addAttribute("kinds", Typed.choices(Arrays.asList(VariationKind.values()), VariationKind::code, VariationKind::label));
        model.addAttribute("grounds", Typed.choices(Arrays.asList(VariationGround.values()), VariationGround::code, VariationGround::label));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "contract/variations";
    }

    private Card card(Variation it) {
        var ruling = it.ruling();
        var sentence = ruling == null ? "" : ruling.sentence();
        var copy = variations.copyDueOn(it).map(day -> "Publish a copy of the change by %s.".formatted(show.date(day))).orElse(null);
        if (ruling != null && !ruling.allowed()) return card(it, "Not allowed", "red", sentence, copy);
        if (it.isCarriedOut()) return card(it, "Carried out", "green", sentence + " Signed on %s by %s.".formatted(show.date(it.step(StepName.SIGNED).orElseThrow().day()), it.step(StepName.SIGNED).orElseThrow().note()), copy);
        if (it.step(StepName.NOT_SIGNED).isPresent()) return card(it, "Not signed", "grey", it.step(StepName.NOT_SIGNED).orElseThrow().note(), copy);
        if (it.step(StepName.REJECTED).isPresent()) return card(it, "Rejected", "red", sentence, copy);
        if (it.step(StepName.RETURNED).isPresent()) return card(it, "Returned for changes", "yellow", sentence, copy);
        if (it.step(StepName.APPROVED).isPresent()) return card(it, ruling.noticeNeeded() ? "Approved, to be announced and signed" : "Approved, to be signed", "blue", sentence, copy);
        return card(it, "Being decided", "blue", sentence, copy);
    }

    private Card card(Variation it, String state, String colour, String said, String copy) {
        return new Card(it, variations.inWords(it), people.nameOf(it.askedBy()), state, colour, said, copy);
    }

    private Contract found(String reference) {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

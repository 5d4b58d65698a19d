package council.procurement.casefile.web;

import council.procurement.casefile.BudgetService;
import council.procurement.casefile.Category;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.CpvCode;
import council.procurement.casefile.CpvService;
import council.procurement.people.People;
import council.procurement.platform.web.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Help while a need is typed: codes that fit the words, and what stands out so far. It tells nothing that the register does not. */
@Controller
class NeedHelp {

    /** Enough to choose from without scrolling. */
    private static final int SUGGESTED = 8;
    private static final int LONGEST = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final CpvService cpv;
    private final CommitmentService commitments;
    private final BudgetService budgets;
    private final CollaborationService collaboration;
    private final People people;

    NeedHelp(CpvService cpv, CommitmentService commitments, BudgetService budgets, CollaborationService collaboration, People people) {
        this.cpv = cpv;
        this.commitments = commitments;
        this.budgets = budgets;
        this.collaboration = collaboration;
        this.people = people;
    }

    /** What the script of the start form shows of a code. */
    record Suggestion(String code, String title, String kind) {
    }

    @GetMapping("/help/cpv")
    ResponseEntity<List<Suggestion>> codes(@RequestParam(defaultValue = "") String q) {
        return json(cpv.search(capped(q), SUGGESTED).stream().map(it -> new Suggestion(it.code(), it.title(), it.kind().label())).toList());
    }

    /** Sentences about what is typed so far; what is missing or makes no sense is passed over, the form asks for it itself. */
    @GetMapping("/help/need")
    ResponseEntity<List<String>> need(@RequestParam(defaultValue = "") String cpvCode, @RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String valueExVat,
                      @RequestParam(defaultValue = "20") String vatRate, @RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String budgetCode,
                      @RequestParam(defaultValue = "") String months) {
        var sentences = new ArrayList<String>();
        var code = cpvCode.strip().replaceFirst("-\\d$", "");
        var value = sum(valueExVat);
        if (code.matches("\\d{8}")) sentences.addAll(ofCode(code, category, value, sum(vatRate)));
        if (!budgetCode.isBlank() && budgets.isImported()) {
            var buys = people.services().entrySet().stream().filter(it -> it.getValue().equals(service)).map(Map.Entry::getKey).findFirst().orElse(null);
            var term = Typed.whole(months);
            sentences.addAll(budgets.sentences(null, budgetCode.strip(), buys, term == null ? null : value, term == null ? 0 : term));
        }
        return json(sentences);
    }

    private List<String> ofCode(String code, String category, BigDecimal value, BigDecimal vat) {
        var sentences = new ArrayList<String>();
        var chosen = Arrays.stream(Category.values()).filter(it -> it.label().equals(category) || category.startsWith(it.label() + " (")).findFirst().orElse(null);
        var kind = cpv.kindOf(code);
        var known = cpv.find(code);
        if (known.isPresent()) sentences.add("%s: %s.".formatted(code, known.get().title()));
        else if (cpv.isFull()) sentences.add("There is no CPV code %s: look it up on the page /cpv.".formatted(code));
        else sentences.add("%s is not among the common codes. Check it at /cpv or in the full vocabulary; you may go on.".formatted(code));
        if (kind.isPresent() && chosen != null && !new CpvCode(code, "", kind.get()).fits(chosen))
            sentences.add("This code is usually %s, and you chose %s. Check which is right.".formatted(kind.get().label().toLowerCase(Locale.UK), chosen.label().toLowerCase(Locale.UK)));
        sentences.addAll(collaboration.sentences(code));
        if (chosen != null && value != null && value.signum() > 0 && vat != null) {
            var together = commitments.with(code, chosen, vat, false, false, value);
            if (!together.sameCode().isEmpty()) sentences.add("Others of this code: " + String.join("; ", together.sameCode().stream().limit(3).map(it -> it.reference() + " " + it.title()).toList()) + ".");
            sentences.addAll(together.warnings());
        }
        return sentences;
    }

    /** Whatever is asked for: it is a script that reads it. */
    private static <T> ResponseEntity<T> json(T answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private static String capped(String typed) {
        return typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    private static BigDecimal sum(String typed) {
        try {
            var sum = new BigDecimal(typed.strip());
            return sum.signum() < 0 || sum.compareTo(MOST) >= 0 ? null : sum;
        } catch (NumberFormatException none) {
            return null;
        }
    }
}

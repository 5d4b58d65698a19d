package council.procurement.casefile.web;

import council.procurement.casefile.Category;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.CpvCode;
import council.procurement.casefile.CpvService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Help while a need is typed: codes that fit the words, and what stands out so far. It tells nothing that the register does not. */
@Controller
class NeedHelp {

    /** Enough to choose from without scrolling. */
    private static final int SUGGESTED = 8;
    private static final int LISTED = 200;
    private static final int LONGEST = 200;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    private final CpvService cpv;
    private final CommitmentService commitments;

    NeedHelp(CpvService cpv, CommitmentService commitments) {
        this.cpv = cpv;
        this.commitments = commitments;
    }

    /** What the script of the start form shows of a code. */
    record Suggestion(String code, String title, String kind) {
    }

    @GetMapping("/cpv")
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", capped(q));
        model.addAttribute("codes", cpv.search(capped(q), LISTED));
        return "casefile/cpv";
    }

    @GetMapping("/help/cpv")
    @ResponseBody
    List<Suggestion> codes(@RequestParam(defaultValue = "") String q) {
        return cpv.search(capped(q), SUGGESTED).stream().map(it -> new Suggestion(it.code(), it.title(), it.kind().label())).toList();
    }

    /** Sentences about what is typed so far; what is missing or makes no sense is passed over, the form asks for it itself. */
    @GetMapping("/help/need")
    @ResponseBody
    List<String> need(@RequestParam(defaultValue = "") String cpvCode, @RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String valueExVat,
                      @RequestParam(defaultValue = "20") String vatRate) {
        var sentences = new ArrayList<String>();
        var code = cpvCode.strip().replaceFirst("-\\d$", "");
        if (!code.matches("\\d{8}")) return sentences;
        var chosen = Arrays.stream(Category.values()).filter(it -> it.label().equals(category) || category.startsWith(it.label() + " (")).findFirst().orElse(null);
        var kind = cpv.kindOf(code);
        var known = cpv.find(code);
        if (known.isPresent()) sentences.add("%s: %s.".formatted(code, known.get().title()));
        else sentences.add("%s is not among the common codes. Check it at /cpv or in the full vocabulary; you may go on.".formatted(code));
        if (kind.isPresent() && chosen != null && !new CpvCode(code, "", kind.get()).fits(chosen))
            sentences.add("This code is usually %s, and you chose %s. Check which is right.".formatted(kind.get().label().toLowerCase(Locale.UK), chosen.label().toLowerCase(Locale.UK)));
        var value = sum(valueExVat);
        var vat = sum(vatRate);
        if (chosen != null && value != null && value.signum() > 0 && vat != null) {
            var together = commitments.with(code, chosen, vat, false, false, value);
            if (!together.sameCode().isEmpty()) sentences.add("Others of this code: " + String.join("; ", together.sameCode().stream().limit(3).map(it -> it.reference() + " " + it.title()).toList()) + ".");
            sentences.addAll(together.warnings());
        }
        return sentences;
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

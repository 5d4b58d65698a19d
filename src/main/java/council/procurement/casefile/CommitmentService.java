package council.procurement.casefile;

import council.procurement.Money;
import council.procurement.casefile.CommitmentRules.Band;
import council.procurement.casefile.CommitmentRules.Purchase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the purchases that belong together and says when their sum asks for more than one alone does. It warns and never stops. */
@Service
@Transactional(readOnly = true)
public class CommitmentService {

    private static final int CLASS_FIGURES = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<CommitmentSource> sources;
    private final CommitmentRules rules;
    private final Clock clock;

    CommitmentService(List<CommitmentSource> sources, CommitmentRules rules, Clock clock) {
        this.sources = sources;
        this.rules = rules;
        this.clock = clock;
    }

    /** What belongs together with a case that runs. */
    public Together with(ProcurementCase it) {
        var need = it.need();
        return with(it.reference(), need.cpvCode(), new Purchase(need.category(), it.startedOn(), need.vatRate(), need.exempt(), need.frameworkAvailable()), need.estimatedValueExVat());
    }

    /** What belongs together with a need that is still being written. */
    public Together with(String cpvCode, Category category, BigDecimal vatRate, boolean exempt, boolean framework, BigDecimal valueExVat) {
        return with(null, cpvCode, new Purchase(category, LocalDate.now(clock), vatRate, exempt, framework), valueExVat);
    }

    /** What the council bought of this supplier within the months, the newest first. */
    public List<Commitment> withSupplier(String supplier, int months) {
        var since = LocalDate.now(clock).minusMonths(months);
        return newestFirst(sources.stream().flatMap(source -> source.withSupplier(supplier, since).stream()));
    }

    private Together with(String own, String cpvCode, Purchase purchase, BigDecimal valueExVat) {
        var limits = rules.limits(purchase.category());
        var today = LocalDate.now(clock);
        var all = newestFirst(sources.stream().flatMap(source -> source.withCpv(null, today.minusMonths(limits.longMonths())).stream())
            .filter(it -> it.cpvCode() != null && !it.reference().equals(own) && kind(it.cpvCode()).equals(kind(cpvCode))));
        var found = new Together(all.stream().filter(it -> it.cpvCode().equals(cpvCode)).toList(), all.stream().filter(it -> !it.cpvCode().equals(cpvCode)).toList(),
            today.minusMonths(limits.months()), List.of());
        return new Together(found.sameCode(), found.sameClass(), found.sinceShort(), warnings(found, purchase, valueExVat, limits));
    }

    private List<String> warnings(Together found, Purchase purchase, BigDecimal valueExVat, CommitmentRules.Limits limits) {
        var alone = band(purchase, valueExVat);
        if (alone == null) return List.of();
        var sentences = new ArrayList<String>();
        for (var window : List.of(new Window(limits.months(), found.sumShort()), new Window(limits.longMonths(), found.sumLong()))) {
            var sum = valueExVat.add(window.others());
            var together = window.others().signum() == 0 ? alone : band(purchase, sum);
            if (together == null || together.equals(alone)) continue;
            sentences.add("With the others of the same CPV code in the last %d months this comes to %s ex VAT: %s.".formatted(window.months(), Money.written(sum), difference(alone, together)));
            break;
        }
        if (limits.nearByPercent().signum() > 0 && limits.nearByPercent().compareTo(HUNDRED) < 0) {
            var highest = valueExVat.multiply(HUNDRED).divide(HUNDRED.subtract(limits.nearByPercent()), 2, RoundingMode.HALF_UP);
            var near = band(purchase, highest);
            if (near != null && !near.equals(alone))
                sentences.add("Its value lies within %s percent below the next limit: %s. Check that the whole life is counted.".formatted(limits.nearByPercent().stripTrailingZeros().toPlainString(), difference(alone, near)));
        }
        return List.copyOf(sentences);
    }

    private Band band(Purchase purchase, BigDecimal valueExVat) {
        return rules.band(purchase, valueExVat, Money.withVat(valueExVat, purchase.vatRate()));
    }

    /** What a band asks for that this purchase alone is not asked for. */
    private static String difference(Band alone, Band other) {
        if (other.aboveThreshold() && !alone.aboveThreshold()) return "that reaches the statutory threshold";
        if (other.route() != alone.route()) return "that would go by “%s” and not by “%s”".formatted(other.route().label(), alone.route().label());
        if (other.businessCase() && !alone.businessCase()) return "that needs a business case";
        return "procurement would have to agree the route";
    }

    private static List<Commitment> newestFirst(Stream<Commitment> all) {
        return all.sorted(Comparator.comparing(Commitment::on).reversed().thenComparing(Commitment::reference)).toList();
    }

    private static String kind(String cpvCode) {
        return cpvCode.substring(0, Math.min(CLASS_FIGURES, cpvCode.length()));
    }

    private record Window(int months, BigDecimal others) {
    }
}

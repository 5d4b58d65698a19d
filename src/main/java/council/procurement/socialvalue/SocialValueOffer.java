package council.procurement.socialvalue;

import council.procurement.Money;
import council.procurement.Refused;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one bidder promises, and what of it counts (domain reference 3.3): nothing without a method statement, nothing whose
 * evidence is not believed, nobody twice. A person taken on may count under the measure of local jobs too, but under one measure
 * of {@link Counting#HIRE} alone, so that together these count no more people than are taken on; the dearest measures come first.
 *
 * @param peopleTakenOn how many people the contract brings into work in all; 0 where nobody is
 */
public record SocialValueOffer(List<Commitment> commitments, BigDecimal peopleTakenOn) {

    /** @throws Refused where a measure stands in the offer twice */
    public SocialValueOffer {
        commitments = List.copyOf(commitments);
        for (var it : commitments)
            if (commitments.stream().filter(other -> other.measure().code().equals(it.measure().code())).count() > 1)
                throw new Refused("The measure %s stands in the offer twice. Put it into one line.", it.measure().code());
    }

    /**
     * The same after it was judged.
     *
     * @param evidence the agreed score of how it is brought about, 0 to 5; null where nobody scored it
     * @param doubts   why a promise is not believed, by the code of its measure
     */
    public SocialValueOffer judged(Integer evidence, Map<String, String> doubts) {
        return new SocialValueOffer(commitments.stream().map(it -> new Commitment(it.measure(), it.quantity(), it.years(), it.method(), evidence, doubts.get(it.measure().code()))).toList(), peopleTakenOn);
    }

    /** In the order of the offer. */
    public List<CountedCommitment> counted(CountingRules rules) {
        var counted = new HashMap<Commitment, CountedCommitment>();
        var left = peopleTakenOn;
        for (var it : commitments.stream().sorted(dearestFirst(rules)).toList()) {
            var not = whyNot(it, rules);
            var capped = it.quantity().min(rules.mostCounted().getOrDefault(it.measure().code(), it.quantity()));
            var yearly = not != null ? BigDecimal.ZERO : isHire(it) ? capped.min(left) : capped;
            if (isHire(it)) left = left.subtract(yearly);
            counted.put(it, line(it, yearly, years(it, rules), not != null ? not : remark(it, capped, yearly, rules)));
        }
        return commitments.stream().map(counted::get).toList();
    }

    /** Social and local economic value in pounds, two decimals. */
    public BigDecimal value(CountingRules rules) {
        return counted(rules).stream().map(CountedCommitment::value).reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private static Comparator<Commitment> dearestFirst(CountingRules rules) {
        return Comparator.comparing((Commitment it) -> proxy(it).multiply(BigDecimal.valueOf(years(it, rules)))).reversed().thenComparing(it -> it.measure().code());
    }

    private static String whyNot(Commitment it, CountingRules rules) {
        if (!it.isDescribed()) return "Not counted: the bidder does not say how.";
        if (it.doubt() != null) return "Not counted, because it is not believed: %s".formatted(it.doubt());
        if (it.evidence() == null || it.evidence() >= rules.leastEvidenceScore()) return null;
        return "Not counted: its evidence scored %d, below %d.".formatted(it.evidence(), rules.leastEvidenceScore());
    }

    private static CountedCommitment line(Commitment it, BigDecimal yearly, int years, String remark) {
        var quantity = yearly.multiply(BigDecimal.valueOf(years));
        return new CountedCommitment(it, quantity, Money.pounds(proxy(it).multiply(quantity)), remark);
    }

    private static String remark(Commitment it, BigDecimal capped, BigDecimal yearly, CountingRules rules) {
        if (yearly.compareTo(capped) < 0) return "Counted for %s of %s people: nobody counts under two such measures.".formatted(written(yearly), written(it.quantity()));
        if (capped.compareTo(it.quantity()) < 0) return "Counted up to %s a year, the most that the tender counts.".formatted(written(capped));
        return years(it, rules) < it.years() ? "Counted for %d of %d years.".formatted(years(it, rules), it.years()) : null;
    }

    private static int years(Commitment it, CountingRules rules) {
        return isHire(it) ? Math.min(it.years(), rules.hireYears()) : it.years();
    }

    private static boolean isHire(Commitment it) {
        return it.measure().counting() == Counting.HIRE;
    }

    private static BigDecimal proxy(Commitment it) {
        return it.measure().countsInPounds() ? it.measure().proxy() : BigDecimal.ZERO;
    }

    private static String written(BigDecimal quantity) {
        return quantity.stripTrailingZeros().toPlainString();
    }
}

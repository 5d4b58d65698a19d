package council.procurement.tender;

import council.procurement.socialvalue.Counting;
import council.procurement.socialvalue.CountingRules;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What bidders are asked and by what they are judged, as it was published.
 *
 * @param schedule     what the price is made of
 * @param reservations for whom it is reserved; none where anybody may bid
 * @param measures     under which social value is offered; where there are none, bidders give one sum
 * @param counting     how that is counted; null where there are no measures
 */
public record Asked(List<Criterion> criteria, List<Condition> conditions, List<Lot> lots, PriceFormula priceFormula, PriceSchedule schedule, List<Reservation> reservations,
                    List<TenderMeasure> measures, CountingFigures counting) {

    /** The numbers of what is judged by itself: the lots, or {@link Lot#NONE} alone. */
    public List<Integer> parts() {
        return lots.isEmpty() ? List.of(Lot.NONE) : lots.stream().map(Lot::number).toList();
    }

    /** What bids for this lot are judged by. */
    public List<Criterion> criteriaOf(int lot) {
        return criteria.stream().filter(c -> c.isFor(lot)).toList();
    }

    public boolean asksSocialValueInPounds() {
        return criteria.stream().anyMatch(c -> c.kind() == CriterionKind.SOCIAL_VALUE_QUANTITY);
    }

    /** Whether social value is offered measure by measure, and not as one sum. */
    public boolean asksCommitments() {
        return !measures.isEmpty();
    }

    /** How the promises of a bid are counted. Only where there are measures. */
    public CountingRules countingRules() {
        return new CountingRules(counting.leastEvidenceScore(), counting.hireYears(),
            measures.stream().filter(m -> m.mostAYear() != null).collect(Collectors.toMap(m -> m.measure().code(), TenderMeasure::mostAYear)));
    }

    boolean isHire(String measure) {
        return measures.stream().anyMatch(m -> m.measure().code().equals(measure) && m.measure().counting() == Counting.HIRE);
    }

    /** Whether anything can be promised that counts people taken on. */
    public boolean asksPeopleTakenOn() {
        return measures.stream().anyMatch(m -> isHire(m.measure().code()));
    }

    /** Whether social value is offered as one sum in pounds. */
    public boolean asksSocialValueAsOneSum() {
        return asksSocialValueInPounds() && !asksCommitments();
    }

    /** For how long somebody taken on counts. Only where there are measures. */
    public String hireYearsInWords() {
        return counting.hireYears() == 1 ? "the first year" : "the first %d years".formatted(counting.hireYears());
    }

    /** The scales of its questions, each once, in the order of the questions. */
    public List<Scale> scales() {
        return criteria.stream().map(Criterion::scale).filter(Objects::nonNull).distinct().toList();
    }

    /** Numbers of the questions that are scored on this scale: “2, 3”. */
    public String scoredOn(Scale scale) {
        return criteria.stream().filter(c -> scale.equals(c.scale())).map(c -> String.valueOf(c.number())).collect(Collectors.joining(", "));
    }

    public boolean asksInWords() {
        return criteria.stream().anyMatch(c -> c.kind().isScored());
    }

    /** What a lot is estimated at, in pounds ex VAT; the whole where the tender is not divided. */
    public BigDecimal estimate(int lot, BigDecimal whole) {
        return lots.stream().filter(l -> l.number() == lot).findFirst().map(Lot::valueExVat).orElse(whole);
    }

    /** What a bid is for, in words; empty where the tender is not divided. */
    public String lotLabel(int lot) {
        return lots.stream().filter(l -> l.number() == lot).findFirst().map(Lot::label).orElse("");
    }
}

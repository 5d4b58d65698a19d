package council.procurement.tender;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What bidders are asked and by what they are judged, as it was published.
 *
 * @param reservations for whom it is reserved; none where anybody may bid
 */
public record Asked(List<Criterion> criteria, List<Condition> conditions, List<Lot> lots, PriceFormula priceFormula, List<Reservation> reservations) {

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

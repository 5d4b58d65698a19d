package council.procurement.tender;

import java.math.BigDecimal;
import java.util.List;

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

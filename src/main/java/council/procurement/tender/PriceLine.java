package council.procurement.tender;

import council.procurement.Money;
import java.math.BigDecimal;

/**
 * A line of a price schedule: bidders give the rate of one unit.
 *
 * @param number   place in the schedule, from 1
 * @param kind     {@link PriceLineKind#RATE} in a basket; null where an unfinished line of a whole-life cost does not say
 * @param quantity in the unit, more than 0
 * @param years    for how many years it is paid; null but for what is paid each year
 * @param lot      for which lot alone; null for all
 */
public record PriceLine(int number, PriceLineKind kind, String name, String unit, BigDecimal quantity, Integer years, Integer lot) {

    public PriceLine {
        years = kind == PriceLineKind.YEARLY ? years : null;
    }

    public boolean isFor(int lotNumber) {
        return lot == null || lot == lotNumber;
    }

    boolean isTakenOff() {
        return kind == PriceLineKind.RESALE;
    }

    /** By what the rate is multiplied, and when it is paid: “2 boilers, each year for 7 years”. */
    public String inWords() {
        var many = "%s × %s".formatted(quantity.stripTrailingZeros().toPlainString(), unit);
        return switch (kind) {
            case RATE -> many;
            case YEARLY -> "%s, each year for %s".formatted(many, Promises.years(years));
            case AT_START, AT_END, RESALE -> "%s, %s".formatted(many, kind.label());
        };
    }

    /** What a rate makes of this line, in pounds, rounded half up; less than 0 where it is taken off. */
    PricePart at(BigDecimal rate) {
        var sum = Money.pounds(rate.multiply(quantity).multiply(BigDecimal.valueOf(years == null ? 1 : years)));
        return new PricePart(name, inWords(), rate, isTakenOff() ? sum.negate() : sum);
    }

    /** For comparing two schedules: 12 and 12.00 are the same quantity. */
    String written() {
        return "%s %s %s %s %s %s".formatted(kind, name, unit, quantity == null ? "" : quantity.stripTrailingZeros().toPlainString(), years, lot);
    }
}

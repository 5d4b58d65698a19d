package council.procurement.socialvalue;

import council.procurement.Refusals;
import java.math.BigDecimal;

/**
 * What a bidder promises under one measure: so much a year, for so many years.
 *
 * @param measure  as the tender froze it
 * @param quantity a year, in the unit of the measure; people taken on are counted in the year in which they begin
 * @param method   how it will be brought about; null or blank where the bidder does not say
 * @param evidence the agreed score of the method, 0 to 5; null as long as nobody scored it
 * @param doubt    why it is not believed; null where it is
 */
public record Commitment(Measure measure, BigDecimal quantity, int years, String method, Integer evidence, String doubt) {

    /** @throws council.procurement.Refused where the quantity is negative or there is no year */
    public Commitment {
        Refusals.none()
            .unless(quantity.signum() >= 0, "Give the quantity of %s as 0 or more.", measure.code())
            .unless(years >= 1, "Give the years of %s, 1 or more.", measure.code())
            .orThrow();
    }

    /** A promise that nobody doubts. */
    public Commitment(Measure measure, BigDecimal quantity, int years, String method, Integer evidence) {
        this(measure, quantity, years, method, evidence, null);
    }

    boolean isDescribed() {
        return method != null && !method.isBlank();
    }
}

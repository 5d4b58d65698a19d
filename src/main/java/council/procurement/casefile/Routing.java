package council.procurement.casefile;

import council.procurement.Money;
import java.math.BigDecimal;

/**
 * What the decision tables {@code regime}, {@code statutory-threshold} and {@code procurement-route} answered.
 *
 * @param threshold the statutory threshold of the category in pounds, VAT included where {@code thresholdIncludesVat}
 */
public record Routing(String regime, BigDecimal threshold, Boolean thresholdIncludesVat, Route route,
                      Integer minimumInvited, Boolean aboveThreshold) {

    /** Whether both send a purchase the same way; the threshold itself may differ. */
    boolean leadsAsDoes(Routing other) {
        return regime.equals(other.regime) && route == other.route && minimumInvited.equals(other.minimumInvited) && aboveThreshold.equals(other.aboveThreshold);
    }

    /** By which rule the case runs, for the officer who asks why. */
    public String inWords() {
        return "%s, because the value is %s the statutory threshold of %s %s VAT under the %s.".formatted(route.label(),
            aboveThreshold ? "at or above" : "below", Money.written(threshold), thresholdIncludesVat ? "with" : "without",
            regime.equals("PA2023") ? "Procurement Act 2023" : "Public Contracts Regulations 2015");
    }
}

package council.procurement.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * When a price looks abnormally low, so that the bidder must be asked before it counts (Procurement Act 2023 s.19(3)–(5);
 * domain reference 3.5). The limits come from the decision table {@code abnormally-low}.
 *
 * @param percentOfMean     below this share of the mean of the other compliant bids
 * @param percentOfEstimate below this share of the estimate
 * @param othersNeeded      with fewer other bids their mean says little
 */
public record AbnormallyLow(int percentOfMean, int percentOfEstimate, int othersNeeded) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param others the prices of the other compliant bids; all amounts in pounds, ex VAT */
    boolean is(BigDecimal price, List<BigDecimal> others, BigDecimal estimate) {
        return isBelow(percentOfEstimate, price, estimate, 1)
            || others.size() >= othersNeeded && isBelow(percentOfMean, price, others.stream().reduce(BigDecimal.ZERO, BigDecimal::add), others.size());
    }

    /** Whether the price is below the share of a mean, compared without dividing. */
    private static boolean isBelow(int percent, BigDecimal price, BigDecimal sum, int count) {
        return price.multiply(HUNDRED).multiply(BigDecimal.valueOf(count)).compareTo(sum.multiply(BigDecimal.valueOf(percent))) < 0;
    }
}

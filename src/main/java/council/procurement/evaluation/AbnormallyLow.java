package council.procurement.evaluation;

import java.math.BigDecimal;
import java.util.List;

/** When a price looks abnormally low, so that the bidder must be asked before it counts (Procurement Act 2023 s.19(3)–(5); domain reference 3.5). */
final class AbnormallyLow {

    /** Below this share, in percent, of what the price is compared with. */
    private static final BigDecimal SHARE = BigDecimal.valueOf(80);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** With fewer other bids their mean says little. */
    private static final int OTHERS_NEEDED = 2;

    private AbnormallyLow() {
    }

    /** @param others the prices of the other compliant bids; all amounts in pounds, ex VAT */
    static boolean is(BigDecimal price, List<BigDecimal> others, BigDecimal estimate) {
        return isBelow(price, estimate, 1)
            || others.size() >= OTHERS_NEEDED && isBelow(price, others.stream().reduce(BigDecimal.ZERO, BigDecimal::add), others.size());
    }

    /** Whether the price is below the share of a mean, compared without dividing. */
    private static boolean isBelow(BigDecimal price, BigDecimal sum, int count) {
        return price.multiply(HUNDRED).multiply(BigDecimal.valueOf(count)).compareTo(sum.multiply(SHARE)) < 0;
    }
}

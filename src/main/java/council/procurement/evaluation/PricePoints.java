package council.procurement.evaluation;

import council.procurement.tender.PriceFormula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Points for a price by the formula that the tender froze (domain reference 3.5). Each formula ends in one division, so that there is one rounding. */
final class PricePoints {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private PricePoints() {
    }

    /**
     * @param weight points of the price
     * @param prices of all bids in the running, this one's among them; all in pounds, ex VAT, more than 0
     * @return from 0 to the weight, two decimals, rounded half up
     */
    static BigDecimal of(PriceFormula formula, BigDecimal weight, BigDecimal price, List<BigDecimal> prices) {
        var lowest = prices.stream().reduce(BigDecimal::min).orElseThrow();
        return switch (formula) {
            case LOWEST_RATIO -> share(weight, lowest, price);
            case MEAN -> {
                // 0.5 + (mean - P) / mean * 0.5 = (2 * sum - n * P) / (2 * sum)
                var twice = TWO.multiply(prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
                yield share(weight, twice.subtract(price.multiply(BigDecimal.valueOf(prices.size()))), twice);
            }
            case LINEAR -> share(weight, TWO.multiply(lowest).subtract(price), lowest); // 1 - (P - lowest) / lowest
            case COST_PER_QUALITY_POINT -> Ranking.NO_POINTS;
        };
    }

    private static BigDecimal share(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return weight.multiply(part.max(BigDecimal.ZERO)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}

package council.procurement.award;

import council.procurement.Money;
import java.math.BigDecimal;

/**
 * The value that the award is decided on (domain reference 1.4, "the value moves"): the higher of estimate and recommended price.
 *
 * @param estimateExVat the estimate on which the funds were confirmed; pounds, VAT not included, whole life
 * @param priceExVat    the recommended price, likewise
 * @param vatRate       percent
 */
public record AwardValue(BigDecimal estimateExVat, BigDecimal priceExVat, BigDecimal vatRate) {

    public BigDecimal higherExVat() {
        return estimateExVat.max(priceExVat);
    }

    public BigDecimal higherIncVat() {
        return Money.withVat(higherExVat(), vatRate);
    }

    public boolean exceedsFunds() {
        return priceExVat.compareTo(estimateExVat) > 0;
    }
}

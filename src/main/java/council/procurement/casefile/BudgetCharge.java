package council.procurement.casefile;

import council.procurement.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a case or contract takes from a budget line.
 *
 * @param valueExVat pounds over the whole life
 * @param months     of the whole life with extensions; 0 for a single delivery
 */
public record BudgetCharge(String reference, BigDecimal valueExVat, int months) {

    private static final int YEAR = 12;

    /** Its share of one year: the whole-life value split evenly over the term, all of it where the term is no longer than a year. */
    public BigDecimal yearly() {
        return months <= YEAR ? Money.pounds(valueExVat) : valueExVat.multiply(BigDecimal.valueOf(YEAR)).divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
    }
}

package council.procurement.tender;

import java.math.BigDecimal;

/**
 * A measure of the social value catalogue that a tender offers, as its preparer chose it.
 *
 * @param mostAYear the most that counts of it in a year, in its unit; null for all
 */
public record MeasureChoice(String code, BigDecimal mostAYear) {

    boolean hasPossibleMost() {
        return mostAYear == null || mostAYear.signum() > 0 && mostAYear.compareTo(AwardCriteria.MOST) < 0 && mostAYear.stripTrailingZeros().scale() <= 2;
    }

    /** For comparing: 12 and 12.00 are the same limit. */
    String written() {
        return code + (mostAYear == null ? "" : " " + mostAYear.stripTrailingZeros().toPlainString());
    }
}

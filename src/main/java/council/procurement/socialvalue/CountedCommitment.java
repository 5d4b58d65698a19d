package council.procurement.socialvalue;

import java.math.BigDecimal;

/**
 * What of a promise counts.
 *
 * @param quantity over the whole contract, in the unit of the measure
 * @param value    pounds, two decimals; 0.00 where the measure is only recorded
 * @param remark   why less counts than was promised; null where all does
 */
public record CountedCommitment(Commitment commitment, BigDecimal quantity, BigDecimal value, String remark) {
}

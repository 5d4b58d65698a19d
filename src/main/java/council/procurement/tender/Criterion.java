package council.procurement.tender;

import java.math.BigDecimal;

/**
 * One award criterion of a tender.
 *
 * @param number   place in the list, from 1
 * @param question what bidders answer; for price and social value a standing sentence
 * @param weight   points of 100
 */
public record Criterion(int number, CriterionKind kind, String question, BigDecimal weight) {
}

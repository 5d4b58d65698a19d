package council.procurement.evaluation;

import council.procurement.tender.CriterionKind;
import java.math.BigDecimal;

/**
 * Where the points of a bid come from: one question, as it was worked out for the ranking.
 *
 * @param weight points of 100
 * @param score  the agreed score; null for price and for offers in figures
 * @param reason agreed with the score; null where there is no score
 * @param points two decimals
 */
public record QuestionPoints(long bid, int criterion, CriterionKind kind, String question, BigDecimal weight, Integer score, String reason, BigDecimal points) {
}

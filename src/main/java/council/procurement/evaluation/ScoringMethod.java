package council.procurement.evaluation;

import council.procurement.tender.PriceFormula;
import java.util.Map;

/**
 * By which rules the points of an evaluation are worked out.
 *
 * @param priceFormula       what the tender froze
 * @param leastEvidenceScore from which score of “how it will be brought about” an offer of social value counts; 0: it always counts
 * @param minimumScores      the lowest score that keeps a bid in the running, by the criterion's number; only where the documents
 *                           said so (Procurement Act 2023 s.23(3)(a))
 */
public record ScoringMethod(PriceFormula priceFormula, int leastEvidenceScore, Map<Integer, Integer> minimumScores) {
}

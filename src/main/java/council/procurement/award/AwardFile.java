package council.procurement.award;

import council.procurement.approval.Advice;
import council.procurement.approval.Decision;
import council.procurement.casefile.ProcurementCase;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.Recommendation;
import council.procurement.evaluation.Sensitivity;
import java.util.List;

/**
 * All that deciders read before they decide. Confidential until the award.
 *
 * @param recommendation null before the evaluation recommends, and where one quote is enough
 * @param sensitivity    how firm the ranking is; null where nothing is ranked by questions
 * @param report         null before it is written, and on the short path
 * @param award          null before it is decided
 */
public record AwardFile(ProcurementCase procurement, Recommendation recommendation, List<RankedBid> ranking, Sensitivity sensitivity, AwardReport report,
                        List<ValueDecision> valueDecisions, List<Advice> advice, List<Decision> decisions, Award award) {
}

package council.procurement.award;

import council.procurement.approval.Advice;
import council.procurement.approval.Decision;
import council.procurement.casefile.ProcurementCase;
import council.procurement.evaluation.EvaluationService.LotSensitivity;
import council.procurement.evaluation.PromisedValue;
import council.procurement.evaluation.RankedBid;
import council.procurement.evaluation.Recommendation;
import council.procurement.socialvalue.CountedCommitment;
import council.procurement.tender.Lot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * All that deciders read before they decide. Confidential until the award.
 *
 * @param recommendations by lot; empty before the evaluation recommends, and where one quote is enough
 * @param sensitivities   how firm each ranking is; empty where nothing is ranked by questions
 * @param promised        social value measure by measure, by the number of the bid; empty where it is one sum
 * @param lots            empty where the tender is not divided
 * @param report          null before it is written, and on the short path
 * @param awards          empty before it is decided
 * @param left            winners of earlier attempts that left, and those of which it is decided
 */
public record AwardFile(ProcurementCase procurement, List<Recommendation> recommendations, List<RankedBid> ranking, List<LotSensitivity> sensitivities, Map<Long, PromisedValue> promised, List<Lot> lots, AwardReport report,
                        List<ValueDecision> valueDecisions, List<Advice> advice, List<Decision> decisions, List<Award> awards, List<WinnerLeaving> left) {

    /** The bids for a lot, or for the whole, the best first. */
    public List<RankedBid> rankingOf(int lot) {
        return ranking.stream().filter(it -> it.lot() == lot).toList();
    }

    /** What is judged by itself. */
    public List<Integer> parts() {
        return lots.isEmpty() ? List.of(Lot.NONE) : lots.stream().map(Lot::number).toList();
    }

    /** Null where the tender is not divided. */
    public String lotLabel(int number) {
        return lots.stream().filter(it -> it.number() == number).findFirst().map(Lot::label).orElse(null);
    }

    /** Pounds, ex VAT, over the whole life. */
    public BigDecimal estimateOf(int lot) {
        return lots.stream().filter(it -> it.number() == lot).findFirst().map(Lot::valueExVat).orElse(procurement.need().estimatedValueExVat());
    }

    /** What the bid promises, with what counts of it; none where social value is one sum. */
    public List<CountedCommitment> promisesOf(long bid) {
        return promised.containsKey(bid) ? promised.get(bid).lines() : List.of();
    }

    /** Null where no award is recommended for the lot. */
    public Recommendation recommendationOf(int lot) {
        return recommendations.stream().filter(it -> it.lot() == lot).findFirst().orElse(null);
    }
}

package council.procurement.evaluation;

import council.procurement.tender.BidsLeaving;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What the evaluation does where a bid leaves the running (domain reference 8, exception E11). */
@Service
class EvaluationLeavingService implements BidsLeaving {

    private final EvaluationService evaluations;
    private final EvaluationRuns runs;

    EvaluationLeavingService(EvaluationService evaluations, EvaluationRuns runs) {
        this.evaluations = evaluations;
        this.runs = runs;
    }

    @Override
    public String left(String reference, Set<Long> bids) {
        if (!evaluations.assesses(reference, bids)) return null;
        var recommended = evaluations.isRecommended(reference, bids);
        if (evaluations.noneIsLeft(reference)) {
            runs.noneLeft(reference);
            return recommended ? "No bid is left, and the one that was recommended is gone: whoever decides on the award rejects it." : "No bid is left in the running: the procurement manager decides what follows.";
        }
        if (evaluations.ranking(reference).isEmpty()) return "The others are assessed without it.";
        evaluations.continued(reference);
        if (runs.rankAgain(reference)) return recommended ? "It was recommended for award, so that stops: the others are ranked again and the recommendation is made again." : "The others are ranked again; the new points are confirmed before anything is recommended.";
        if (recommended) return "It was recommended for award: the recommendation must be made again before anything is awarded.";
        evaluations.rank(reference);
        return "The others are ranked again.";
    }
}

package council.procurement.evaluation;

import council.procurement.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes next where the winner of a lot, or of the whole, has left after the award was decided (domain reference 8, exception E11). */
@Service
@Transactional
public class NextRankedService {

    private final EvaluationService evaluations;
    private final EvaluationRuns runs;

    NextRankedService(EvaluationService evaluations, EvaluationRuns runs) {
        this.evaluations = evaluations;
        this.runs = runs;
    }

    /** What is recommended, by lot; empty where nothing is, or nobody evaluates bids. */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public List<Recommendation> recommended(String reference) {
        return evaluations.isRecommended(reference) ? evaluations.recommendations(reference) : List.of();
    }

    /** The best compliant bid for the lot but this one, by its supplier's name. */
    @Transactional(readOnly = true)
    public Optional<String> next(String reference, int lot, long winner) {
        return evaluations.ranking(reference).stream().filter(it -> it.lot() == lot && it.compliant() && it.bidNumber() != winner).map(RankedBid::supplier).findFirst();
    }

    /**
     * Takes the case back from the award to the ranking. What is recommended for the other lots stands.
     *
     * @param lot whose bids are recommended anew; {@link council.procurement.tender.Lot#NONE} where the purchase is not divided
     * @return false where the case is not at its award
     */
    public boolean rankWithout(String reference, int lot) {
        evaluations.continuedFor(reference, lot);
        return runs.rankAgain(reference);
    }
}

package council.procurement.award;

import council.procurement.award.store.AwardEvidence;
import council.procurement.award.store.WinnerLeavingStore;
import council.procurement.evaluation.EvaluationService;
import council.procurement.evaluation.RankedBid;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lots, or the whole, whose bidders were not told yet, or not since the award that they were told of lapsed and is offered to the next ranked. */
@Component
class LotsToTell {

    private final AwardEvidence evidence;
    private final WinnerLeavingStore leavings;
    private final EvaluationService evaluations;

    LotsToTell(AwardEvidence evidence, WinnerLeavingStore leavings, EvaluationService evaluations) {
        this.evidence = evidence;
        this.leavings = leavings;
        this.evaluations = evaluations;
    }

    Set<Integer> of(String reference) {
        var told = evidence.outcomes(reference);
        return evaluations.ranking(reference).stream().map(RankedBid::lot).filter(lot -> {
            var times = told.stream().filter(it -> it.lot() == lot).mapToInt(BidOutcome::attempt).max().orElse(0);
            return times == 0 || times <= leavings.lapses(reference, lot) && isOfferedAgain(reference, lot);
        }).collect(Collectors.toSet());
    }

    private boolean isOfferedAgain(String reference, int lot) {
        return leavings.of(reference).stream().filter(it -> it.lot() == lot && it.hasLeft()).reduce((one, later) -> later).filter(it -> it.decision().outcome() == WinnerLeaving.Outcome.NEXT).isPresent();
    }
}

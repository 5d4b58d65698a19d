package council.procurement.award.engine;

import council.procurement.award.WinnerLeavingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("offerToNextRanked")
class OfferToNextRanked implements JavaDelegate {

    private final WinnerLeavingService leavings;

    OfferToNextRanked(WinnerLeavingService leavings) {
        this.leavings = leavings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leavings.offerToNextRanked(WinnerLeavingProcess.LEAVING.in(execution));
    }
}

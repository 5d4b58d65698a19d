package council.procurement.award.engine;

import council.procurement.award.WinnerLeavingService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("endUnawarded")
class EndUnawarded implements JavaDelegate {

    private final WinnerLeavingService leavings;

    EndUnawarded(WinnerLeavingService leavings) {
        this.leavings = leavings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leavings.end(WinnerLeavingProcess.LEAVING.in(execution));
    }
}

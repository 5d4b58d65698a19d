package council.procurement.initiation.engine;

import council.procurement.initiation.InitiationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("enterForwardPlan")
class EnterForwardPlan implements JavaDelegate {

    private final InitiationService initiation;

    EnterForwardPlan(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        initiation.enterForwardPlan(execution.getProcessBusinessKey());
    }
}

package council.procurement.tender.engine;

import council.procurement.tender.ConfidentialityBreachService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("stopRound")
class StopRound implements JavaDelegate {

    private final ConfidentialityBreachService breaches;

    StopRound(ConfidentialityBreachService breaches) {
        this.breaches = breaches;
    }

    @Override
    public void execute(DelegateExecution execution) {
        breaches.stop(BreachProcess.BREACH.in(execution));
    }
}

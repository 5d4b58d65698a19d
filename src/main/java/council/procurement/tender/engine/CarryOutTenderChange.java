package council.procurement.tender.engine;

import council.procurement.tender.TenderChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("carryOutTenderChange")
class CarryOutTenderChange implements JavaDelegate {

    private final TenderChangeService changes;

    CarryOutTenderChange(TenderChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.carryOut(TenderChangeProcess.CHANGE.in(execution));
    }
}

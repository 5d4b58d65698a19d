package council.procurement.tender.engine;

import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.tender.TenderChangeService;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries a change out, and says what the step of the notice needs to know. */
@Component("carryOutTenderChange")
class CarryOutTenderChange implements JavaDelegate {

    private final TenderChangeService changes;
    private final TenderService tenders;
    private final ProcurementCaseService cases;

    CarryOutTenderChange(TenderChangeService changes, TenderService tenders, ProcurementCaseService cases) {
        this.changes = changes;
        this.tenders = tenders;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.carryOut(TenderChangeProcess.CHANGE.in(execution));
        var it = cases.get(execution.getProcessBusinessKey());
        TenderChangeProcess.ADVERTISED.set(execution, tenders.isAdvertised(it));
        ProcurementProcess.REGIME.set(execution, it.routing().regime());
        ProcurementProcess.ABOVE_THRESHOLD.set(execution, it.routing().aboveThreshold());
    }
}

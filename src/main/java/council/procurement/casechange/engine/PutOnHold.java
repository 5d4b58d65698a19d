package council.procurement.casechange.engine;

import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.casechange.CaseChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("putOnHold")
class PutOnHold implements JavaDelegate {

    private final CaseChangeService changes;

    PutOnHold(CaseChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reviewOn = changes.putOnHold(CaseChangeProcess.CHANGE_REQUEST.in(execution));
        CaseChangeProcess.HOLD_REVIEW_ON.set(execution, WorkingDayDates.closeOfBusiness(reviewOn));
    }
}

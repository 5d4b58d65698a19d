package council.procurement.casechange.engine;

import council.procurement.casechange.CaseChangeService;
import council.procurement.initiation.engine.NeedForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("takeOverCorrection")
class TakeOverCorrection implements JavaDelegate {

    private final CaseChangeService changes;

    TakeOverCorrection(CaseChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var corrected = changes.takeOver(CaseChangeProcess.CHANGE_REQUEST.in(execution));
        NeedForm.setRuleInputs(execution, corrected.it());
        CaseChangeProcess.START_AGAIN.set(execution, corrected.startsAgain());
    }
}

package council.procurement.casechange.engine;

import council.procurement.casechange.CaseChangeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("moveTasks")
class MoveTasks implements JavaDelegate {

    private final CaseChangeService changes;

    MoveTasks(CaseChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.moveTasks(CaseChangeProcess.CHANGE_REQUEST.in(execution));
    }
}

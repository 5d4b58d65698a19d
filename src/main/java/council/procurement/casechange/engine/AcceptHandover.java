package council.procurement.casechange.engine;

import council.procurement.casechange.CaseChangeService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("acceptHandover")
class AcceptHandover implements TaskListener {

    private final CaseChangeService changes;

    AcceptHandover(CaseChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var yes = "yes".equals(form.required("outcome", "Say yes or no."));
        changes.answerHandover(CaseChangeProcess.CHANGE_REQUEST.in(task), form.person(), yes, form.text("reason"));
        CaseChangeProcess.CHANGE_AGREED.set(task.getExecution(), yes);
    }
}

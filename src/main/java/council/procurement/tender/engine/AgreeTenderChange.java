package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderChangeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("agreeTenderChange")
class AgreeTenderChange implements TaskListener {

    private final TenderChangeService changes;

    AgreeTenderChange(TenderChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var yes = "yes".equals(form.required("outcome", "Say yes or no."));
        changes.agree(TenderChangeProcess.CHANGE.in(task), form.person(), yes, form.text("reason"));
        TenderChangeProcess.AGREED.set(task.getExecution(), yes);
    }
}

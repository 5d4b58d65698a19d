package council.procurement.casechange.engine;

import council.procurement.casechange.CaseEndingService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("acceptMerge")
class AcceptMerge implements TaskListener {

    private final CaseEndingService endings;

    AcceptMerge(CaseEndingService endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var yes = "yes".equals(form.required("outcome", "Say yes or no."));
        endings.acceptMerge(CaseEndingProcess.ENDING_REQUEST.in(task), form.person(), yes, form.text("reason"));
        CaseEndingProcess.ENDING_AGREED.set(task.getExecution(), yes);
    }
}

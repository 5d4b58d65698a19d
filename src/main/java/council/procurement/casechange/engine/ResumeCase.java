package council.procurement.casechange.engine;

import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.casechange.CaseChangeService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("resumeCase")
class ResumeCase implements TaskListener {

    private final CaseChangeService changes;

    ResumeCase(CaseChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var number = CaseChangeProcess.CHANGE_REQUEST.in(task);
        var resume = "resume".equals(form.required("outcome", "Say whether it is resumed."));
        if (resume) changes.resume(number, form.person(), form.text("reason"));
        else CaseChangeProcess.HOLD_REVIEW_ON.set(task.getExecution(), WorkingDayDates.closeOfBusiness(changes.keepOnHold(number, form.person(), form.date("reviewOn"), form.text("reason"))));
        CaseChangeProcess.RESUMED.set(task.getExecution(), resume);
    }
}

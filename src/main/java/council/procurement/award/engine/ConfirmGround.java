package council.procurement.award.engine;

import council.procurement.approval.Outcome;
import council.procurement.award.DirectAwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("confirmGround")
class ConfirmGround implements TaskListener {

    private final DirectAwardService directAwards;

    ConfirmGround(DirectAwardService directAwards) {
        this.directAwards = directAwards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        directAwards.confirm(form.reference(), form.person(), outcome, form.text("reason"));
        DirectAwardProcess.GROUND_OUTCOME.set(task.getExecution(), outcome.code());
    }
}

package council.procurement.award.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.award.SmallAwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("approveQuotation")
class ApproveQuotation implements TaskListener {

    private final SmallAwardService awards;

    ApproveQuotation(SmallAwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        awards.approveQuotation(form.reference(), form.person(), outcome, form.text("reason"), "none".equals(form.text("interests")));
        STAGE_OUTCOME.set(task.getExecution(), outcome.code());
    }
}

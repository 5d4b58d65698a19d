package council.procurement.award.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.award.SmallAwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("approveSmallPurchase")
class ApproveSmallPurchase implements TaskListener {

    private final SmallAwardService awards;

    ApproveSmallPurchase(SmallAwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        awards.approvePurchase(form.reference(), form.person(), outcome, form.text("reason"));
        STAGE_OUTCOME.set(task.getExecution(), outcome.code());
    }
}

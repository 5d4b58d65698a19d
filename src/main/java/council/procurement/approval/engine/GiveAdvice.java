package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("giveAdvice")
class GiveAdvice implements TaskListener {

    private final ApprovalService approvals;

    GiveAdvice(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        approvals.advise(form.reference(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(task)), ApprovalProcess.ADVISER_GROUP.in(task),
            form.person(), form.yes("supports"), form.text("advice"));
    }
}

package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.CommitteeMinute;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideApproval")
class DecideApproval implements TaskListener {

    private final ApprovalService approvals;

    DecideApproval(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var reason = form.text("reason");
        var decided = approvals.decide(form.reference(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(task)), ApprovalProcess.APPROVER_GROUP.in(task),
            form.person(), Outcome.of(form.text("outcome"), reason), reason,
            new CommitteeMinute(form.text("body"), form.text("minute"), form.date("meetingDate"), form.text("present"), form.text("interests")));
        ApprovalProcess.APPROVAL_OUTCOME.set(task.getExecution().getProcessInstance(), decided.code());
    }
}

package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.CommitteeMinute;
import council.procurement.approval.DecisionGrounds;
import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.platform.TaskForm;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            new DecisionGrounds(form.text("alternatives"), form.text("interests"), form.text("dispensation"), shown(task)),
            new CommitteeMinute(form.text("body"), form.text("minute"), form.date("meetingDate"), form.text("present"), form.text("interests")));
        ApprovalProcess.APPROVAL_OUTCOME.set(task.getExecution().getProcessInstance(), decided.code());
    }

    /** What stood on the form when it was opened: the model's inputs, which no form can post back. */
    private static String shown(DelegateTask task) {
        return Stream.of("caseBrief", "approvalBrief").map(task::getVariable).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("\n\n"));
    }
}

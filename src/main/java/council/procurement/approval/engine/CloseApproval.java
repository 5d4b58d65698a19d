package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeApproval")
class CloseApproval implements JavaDelegate {

    private final ApprovalService approvals;

    CloseApproval(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var outcome = approvals.close(execution.getProcessBusinessKey(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution)));
        ApprovalProcess.APPROVAL_OUTCOME.set(execution, outcome.code());
    }
}

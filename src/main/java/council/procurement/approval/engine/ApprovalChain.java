package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The chain of the open decision, for the model's multi-instance tasks. */
@Component("approvalChain")
public class ApprovalChain {

    private final ApprovalService approvals;

    ApprovalChain(ApprovalService approvals) {
        this.approvals = approvals;
    }

    public List<String> advisers(DelegateExecution execution) {
        return approvals.advisers(execution.getProcessBusinessKey(), type(execution));
    }

    public List<String> deciders(DelegateExecution execution) {
        return approvals.deciders(execution.getProcessBusinessKey(), type(execution));
    }

    /** The person whom the rules name for the step at hand; nobody where its group decides. */
    public String decider(DelegateExecution execution) {
        return approvals.decider(execution.getProcessBusinessKey(), type(execution), ApprovalProcess.APPROVER_GROUP.in(execution));
    }

    private static DecisionType type(DelegateExecution execution) {
        return DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution));
    }
}

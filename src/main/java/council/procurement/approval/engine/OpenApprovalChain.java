package council.procurement.approval.engine;

import council.procurement.Refused;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/** Takes the chain that the decision table answered into the record. */
@Component("openApprovalChain")
class OpenApprovalChain implements ExecutionListener {

    private final ApprovalService approvals;

    OpenApprovalChain(ApprovalService approvals) {
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateExecution execution) {
        var chain = (DmnDecisionResult) execution.getVariable("decisionResult");
        var refusal = entries(chain, "refusal");
        if (!refusal.isEmpty()) throw new Refused(refusal.get(0));
        approvals.open(execution.getProcessBusinessKey(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution)),
            BigDecimal.valueOf(ApprovalProcess.VALUE_EX_VAT.in(execution)), ApprovalProcess.IN_PIPELINE.in(execution),
            Context.getCommandContext().getAuthenticatedUserId(), entries(chain, "adviserGroup"), entries(chain, "approverGroup"));
        ApprovalProcess.ADVICE_NEEDED.set(execution.getProcessInstance(), !entries(chain, "adviserGroup").isEmpty());
    }

    private static List<String> entries(DmnDecisionResult chain, String column) {
        return chain.<String>collectEntries(column).stream().filter(Objects::nonNull).filter(entry -> !entry.isBlank()).toList();
    }
}

package council.procurement.executive.engine;

import council.procurement.approval.DecisionType;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.executive.BudgetStatement;
import council.procurement.executive.KeyDecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What comes before a decision, besides advice. */
@Component("findConditions")
class FindConditions implements JavaDelegate {

    private final KeyDecisionService keyDecisions;

    FindConditions(KeyDecisionService keyDecisions) {
        this.keyDecisions = keyDecisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        ExecutiveProcess.KEY_DECISION.set(execution, keyDecisions.isKeyDecision(reference, DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution))));
        ExecutiveProcess.COUNCIL_NEEDED.set(execution, keyDecisions.framework(reference).filter(BudgetStatement::waitsForCouncil).isPresent());
    }
}

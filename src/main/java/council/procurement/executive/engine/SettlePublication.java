package council.procurement.executive.engine;

import council.procurement.approval.DecisionType;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.executive.PublicationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settlePublication")
class SettlePublication implements JavaDelegate {

    private final PublicationService publications;

    SettlePublication(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExecutiveProcess.DECIDED_BY_MEMBERS.set(execution, publications.settle(execution.getProcessBusinessKey(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution))));
    }
}

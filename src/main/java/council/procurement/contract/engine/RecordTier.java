package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordTier")
class RecordTier implements JavaDelegate {

    private final ContractService contracts;

    RecordTier(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var it = contracts.recordTier(execution.getProcessBusinessKey(), ContractManagement.TIER.in(execution),
            ContractManagement.REVIEW_EVERY_MONTHS.in(execution).intValue(), ContractManagement.RULE_REFUSAL.in(execution));
        ContractManagement.MANAGER_NAMED.set(execution, it.manager() != null);
    }
}

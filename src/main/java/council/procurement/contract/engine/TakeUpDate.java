package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("takeUpDate")
class TakeUpDate implements JavaDelegate {

    private final ContractService contracts;

    TakeUpDate(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = contracts.takeUp(execution.getProcessBusinessKey());
        ContractManagement.STEP_DUE.set(execution, step.code());
        ContractManagement.END_REACHED.set(execution, step.isEnd());
    }
}

package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters the lots that are signed before the case goes back for another: their contracts live from now on. */
@Component("enterSignedContracts")
class EnterSignedContracts implements JavaDelegate {

    private final ContractService contracts;
    private final RuntimeService runtime;

    EnterSignedContracts(ContractService contracts, RuntimeService runtime) {
        this.contracts = contracts;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (var entered : contracts.enterSigned(execution.getProcessBusinessKey()))
            runtime.createProcessInstanceByKey(ContractManagement.KEY).businessKey(entered.reference()).execute();
    }
}

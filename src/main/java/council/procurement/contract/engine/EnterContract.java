package council.procurement.contract.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.contract.ContractService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enters each signed contract in the register and begins its life, in the transaction of the signature: all once or none. */
@Component("enterContract")
class EnterContract implements JavaDelegate {

    private final ContractService contracts;
    private final RuntimeService runtime;

    EnterContract(ContractService contracts, RuntimeService runtime) {
        this.contracts = contracts;
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (var entered : contracts.enter(execution.getProcessBusinessKey()))
            runtime.createProcessInstanceByKey(ContractManagement.KEY).businessKey(entered.reference()).execute();
        STAGE_OUTCOME.set(execution, "signed");
    }
}

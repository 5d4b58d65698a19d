package council.procurement.businesscase.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.businesscase.BusinessCaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("settleBusinessCase")
class SettleBusinessCase implements JavaDelegate {

    private final BusinessCaseService businessCases;

    SettleBusinessCase(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        STAGE_OUTCOME.set(execution, businessCases.settle(execution.getProcessBusinessKey()).code());
    }
}

package council.procurement.contract.engine;

import council.procurement.contract.ContractDatesService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("takeUpDate")
class TakeUpDate implements JavaDelegate {

    private final ContractDatesService dates;

    TakeUpDate(ContractDatesService dates) {
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var step = dates.takeUp(execution.getProcessBusinessKey());
        ContractManagement.STEP_DUE.set(execution, step.code());
        ContractManagement.END_REACHED.set(execution, step.isEnd());
    }
}

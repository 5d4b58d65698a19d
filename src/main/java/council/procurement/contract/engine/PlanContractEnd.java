package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.contract.EndPlan;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("planContractEnd")
class PlanContractEnd implements TaskListener {

    private final ContractService contracts;

    PlanContractEnd(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        contracts.planEnd(form.reference(), form.person(), EndPlan.of(form.text("plan")), form.text("notes"));
    }
}

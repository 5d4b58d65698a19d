package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("nameManager")
class NameManager implements TaskListener {

    private final ContractService contracts;

    NameManager(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        contracts.nameManager(form.reference(), form.person(), form.text("contractManager"));
    }
}

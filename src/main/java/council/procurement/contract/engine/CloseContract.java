package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("closeContract")
class CloseContract implements TaskListener {

    private final ContractService contracts;

    CloseContract(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        contracts.close(form.reference(), form.person(), form.text("lessons"), form.pounds("finalAccount"), form.whole("satisfaction"));
    }
}

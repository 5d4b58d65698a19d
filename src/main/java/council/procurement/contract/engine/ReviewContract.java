package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.contract.Rating;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewContract")
class ReviewContract implements TaskListener {

    private final ContractService contracts;

    ReviewContract(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        contracts.review(form.reference(), form.person(), Rating.of(form.text("rating")), form.text("notes"), form.pounds("socialValueDelivered"),
            form.pounds("savingsRealised"), form.text("issues"));
    }
}

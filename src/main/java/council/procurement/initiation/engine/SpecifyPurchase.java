package council.procurement.initiation.engine;

import council.procurement.initiation.InitiationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("specifyPurchase")
class SpecifyPurchase implements TaskListener {

    private final InitiationService initiation;

    SpecifyPurchase(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        initiation.specify(form.reference(), form.person(), form.text("specification"), form.text("proposedSuppliers"), form.yes("interestsConfirmed"));
    }
}

package council.procurement.contract.engine;

import council.procurement.contract.VariationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("signVariation")
class SignVariation implements TaskListener {

    private final VariationService variations;

    SignVariation(VariationService variations) {
        this.variations = variations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var signed = "signed".equals(form.required("outcome", "Choose whether the change was signed."));
        VariationProcess.SIGNED.set(task.getExecution(), variations.sign(form.reference(), form.person(), signed, form.date("signedOn"), form.text("signatories"), form.text("reason")));
    }
}

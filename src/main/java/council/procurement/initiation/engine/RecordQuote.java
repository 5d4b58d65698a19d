package council.procurement.initiation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.initiation.InitiationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recordQuote")
class RecordQuote implements TaskListener {

    private final InitiationService initiation;

    RecordQuote(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        initiation.recordQuote(form.reference(), form.person(), form.text("specification"), form.text("quotedSupplier"),
            form.pounds("quotedValueExVat"), form.text("valueForMoney"), form.yes("interestsConfirmed"));
        STAGE_OUTCOME.set(task.getExecution(), Outcome.APPROVED.code());
    }
}

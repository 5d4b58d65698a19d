package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;
import static council.procurement.tender.engine.TenderProcess.AGAIN;
import static council.procurement.tender.engine.TenderProcess.NONE;

import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideWithoutBids")
class DecideWithoutBids implements TaskListener {

    private final TenderService tenders;

    DecideWithoutBids(TenderService tenders) {
        this.tenders = tenders;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var again = form.required("nextStep", "Choose whether to ask again or to end the case.").equals(AGAIN);
        tenders.decideWithoutBids(form.reference(), form.person(), again, form.text("reason"));
        STAGE_OUTCOME.set(task.getExecution(), again ? AGAIN : NONE);
    }
}

package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewTender")
class ReviewTender implements TaskListener {

    private final TenderService tenders;

    ReviewTender(TenderService tenders) {
        this.tenders = tenders;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        tenders.review(form.reference(), form.person(), outcome == Outcome.APPROVED, form.text("reason"));
        STAGE_OUTCOME.set(task.getExecution(), outcome.code());
    }
}

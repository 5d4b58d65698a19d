package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderDraft;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("prepareTender")
class PrepareTender implements TaskListener {

    private final TenderService tenders;

    PrepareTender(TenderService tenders) {
        this.tenders = tenders;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        tenders.prepare(form.reference(), form.person(), new TenderDraft(form.text("specification"), form.text("terms"), form.text("participationConditions"),
            TenderForms.invited(form), form.date("deadline")));
        TenderProcess.NOTICE_OWED.set(task.getExecution(), tenders.owesNotice(form.reference()));
    }
}

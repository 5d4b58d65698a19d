package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.TenderService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishTender")
class PublishTender implements TaskListener {

    private final TenderService tenders;
    private final QuoteRequestService requests;

    PublishTender(TenderService tenders, QuoteRequestService requests) {
        this.tenders = tenders;
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var deadline = tenders.publish(form.reference(), form.person(), form.date("publishedOn"), form.text("noticeNumber"), form.text("evidenceLink"),
            form.yes("invitationsSent"), form.date("deadline"));
        requests.send(form.reference());
        TenderProcess.TENDER_DEADLINE.set(task.getExecution(), Date.from(deadline));
    }
}

package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.TenderService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("sendInvitations")
class SendInvitations implements TaskListener {

    private final TenderService tenders;
    private final QuoteRequestService requests;
    private final FirstContact contact;

    SendInvitations(TenderService tenders, QuoteRequestService requests, FirstContact contact) {
        this.tenders = tenders;
        this.requests = requests;
        this.contact = contact;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var deadline = tenders.invited(form.reference(), form.person(), form.date("publishedOn"), form.yes("invitationsSent"), form.date("deadline"));
        contact.on(task, form.date("publishedOn"), "the invitations to tender");
        requests.send(form.reference());
        TenderProcess.TENDER_DEADLINE.set(task.getExecution(), Date.from(deadline));
    }
}

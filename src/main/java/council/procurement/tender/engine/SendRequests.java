package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.Invited;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("sendRequests")
class SendRequests implements TaskListener {

    private final TenderService tenders;
    private final QuoteRequestService requests;
    private final FirstContact contact;
    private final Clock clock;

    SendRequests(TenderService tenders, QuoteRequestService requests, FirstContact contact, Clock clock) {
        this.tenders = tenders;
        this.requests = requests;
        this.contact = contact;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var deadline = tenders.sendRequests(form.reference(), form.person(), typed(form), form.text("terms"), TenderForms.quoteCriteria(form), form.date("deadline"));
        contact.on(task, LocalDate.now(clock), "the requests for quotes");
        requests.send(form.reference());
        TenderProcess.TENDER_DEADLINE.set(task.getExecution(), Date.from(deadline));
    }

    /** Only forms released before suppliers were chosen from the register ask for them in words; null otherwise. */
    private static Invited typed(TaskForm form) {
        return form.text("suppliersInvited") == null ? null : TenderForms.invited(form);
    }
}

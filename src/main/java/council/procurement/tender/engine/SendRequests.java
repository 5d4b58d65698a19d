package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.QuoteRequestService;
import council.procurement.tender.TenderService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("sendRequests")
class SendRequests implements TaskListener {

    private final TenderService tenders;
    private final QuoteRequestService requests;

    SendRequests(TenderService tenders, QuoteRequestService requests) {
        this.tenders = tenders;
        this.requests = requests;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var deadline = tenders.sendRequests(form.reference(), form.person(), TenderForms.invited(form), form.text("terms"), TenderForms.quoteCriteria(form), form.date("deadline"));
        requests.send(form.reference());
        TenderProcess.TENDER_DEADLINE.set(task.getExecution(), Date.from(deadline));
    }
}

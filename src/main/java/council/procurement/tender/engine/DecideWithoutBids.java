package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;
import static council.procurement.tender.engine.TenderProcess.AGAIN;
import static council.procurement.tender.engine.TenderProcess.NONE;

import council.procurement.platform.TaskForm;
import council.procurement.tender.BidderNews;
import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideWithoutBids")
class DecideWithoutBids implements TaskListener {

    private final TenderService tenders;
    private final BidderNews news;

    DecideWithoutBids(TenderService tenders, BidderNews news) {
        this.tenders = tenders;
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var again = form.required("nextStep", "Choose whether to ask again or to end the case.").equals(AGAIN);
        tenders.decideWithoutBids(form.reference(), form.person(), again, form.text("reason"));
        news.tell(form.reference(), again ? "No bid came in time. The council asks again, with changes; what you drafted or sent before does not count." : "No bid came in time. The council ends this purchase without a contract.");
        STAGE_OUTCOME.set(task.getExecution(), again ? AGAIN : NONE);
    }
}

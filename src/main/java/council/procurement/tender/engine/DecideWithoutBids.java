package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;
import static council.procurement.tender.engine.TenderProcess.AGAIN;
import static council.procurement.tender.engine.TenderProcess.NONE;

import council.procurement.platform.TaskForm;
import council.procurement.tender.BidService;
import council.procurement.tender.BidderNews;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideWithoutBids")
class DecideWithoutBids implements TaskListener {

    private final BidService bids;
    private final BidderNews news;

    DecideWithoutBids(BidService bids, BidderNews news) {
        this.bids = bids;
        this.news = news;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var again = form.required("nextStep", "Choose whether to ask again or to end the case.").equals(AGAIN);
        var why = bids.noneCounts(form.reference());
        bids.decideWithoutBids(form.reference(), form.person(), again, form.text("reason"));
        news.tell(form.reference(), again ? why + " The council asks again, with changes; what you drafted or sent before does not count." : why + " The council ends this purchase without a contract.");
        STAGE_OUTCOME.set(task.getExecution(), again ? AGAIN : NONE);
    }
}

package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.BidService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("ruleOnLateBid")
class RuleOnLateBid implements TaskListener {

    private final BidService bids;

    RuleOnLateBid(BidService bids) {
        this.bids = bids;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var admitted = form.required("ruling", "Choose whether the bid is let in or stays closed.").equals("admit");
        bids.ruleOnLate(form.reference(), form.person(), TenderProcess.LATE_BID_NUMBER.in(task.getExecution()), TenderProcess.LATE_BID_SUBMISSION.in(task.getExecution()).intValue(), admitted, form.text("reason"));
    }
}

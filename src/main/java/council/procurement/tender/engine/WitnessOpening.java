package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.BidService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("witnessOpening")
class WitnessOpening implements TaskListener {

    private final BidService bids;

    WitnessOpening(BidService bids) {
        this.bids = bids;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        bids.witness(form.reference(), form.person());
    }
}

package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;
import static council.procurement.tender.engine.TenderProcess.NONE;
import static council.procurement.tender.engine.TenderProcess.OPENED;

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
        var any = bids.witness(form.reference(), form.person());
        STAGE_OUTCOME.set(task.getExecution(), any ? OPENED : NONE);
    }
}

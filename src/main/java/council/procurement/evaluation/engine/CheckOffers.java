package council.procurement.evaluation.engine;

import council.procurement.evaluation.OfferCheckService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("checkOffers")
class CheckOffers implements TaskListener {

    private final OfferCheckService offers;

    CheckOffers(OfferCheckService offers) {
        this.offers = offers;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        EvaluationProcess.BID_COMPLIANT.set(task.getExecution(), offers.handIn(form.reference(), form.person()));
    }
}

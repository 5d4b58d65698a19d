package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.tender.TenderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("endUnpublished")
class EndUnpublished implements JavaDelegate {

    private final TenderService tenders;

    EndUnpublished(TenderService tenders) {
        this.tenders = tenders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tenders.endUnpublished(execution.getProcessBusinessKey());
        STAGE_OUTCOME.set(execution, TenderProcess.NONE);
    }
}

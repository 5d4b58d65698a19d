package council.procurement.contract.engine;

import council.procurement.contract.VariationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordVariationDecision")
class RecordVariationDecision implements JavaDelegate {

    private final VariationService variations;

    RecordVariationDecision(VariationService variations) {
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VariationProcess.APPROVED.set(execution, variations.decided(execution.getProcessBusinessKey()));
    }
}

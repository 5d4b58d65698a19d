package council.procurement.contract.engine;

import council.procurement.contract.VariationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("carryOutVariation")
class CarryOutVariation implements JavaDelegate {

    private final VariationService variations;

    CarryOutVariation(VariationService variations) {
        this.variations = variations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        variations.carryOut(execution.getProcessBusinessKey());
    }
}

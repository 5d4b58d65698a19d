package council.procurement.award.engine;

import council.procurement.award.AwardService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("endWithoutAward")
class EndWithoutAward implements JavaDelegate {

    private final AwardService awards;

    EndWithoutAward(AwardService awards) {
        this.awards = awards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AwardProcess.OTHERS_AWARDED.set(execution, awards.endWithoutAward(execution.getProcessBusinessKey()));
    }
}

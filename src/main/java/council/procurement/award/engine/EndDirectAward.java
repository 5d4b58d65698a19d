package council.procurement.award.engine;

import council.procurement.award.DirectAwardService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case because those who decide rejected the direct award. */
@Component("endDirectAward")
class EndDirectAward implements JavaDelegate {

    private final DirectAwardService directAwards;

    EndDirectAward(DirectAwardService directAwards) {
        this.directAwards = directAwards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directAwards.end(execution.getProcessBusinessKey());
    }
}

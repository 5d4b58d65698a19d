package council.procurement.award.engine;

import council.procurement.award.DirectAwardService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("recordDirectAward")
class RecordDirectAward implements JavaDelegate {

    private final DirectAwardService directAwards;

    RecordDirectAward(DirectAwardService directAwards) {
        this.directAwards = directAwards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        directAwards.award(execution.getProcessBusinessKey());
    }
}

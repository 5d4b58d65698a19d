package council.procurement.executive.engine;

import council.procurement.executive.KeyDecisionService;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Whether a notice is on record, and from when the decision may be taken. */
@Component("lookUpKeyNotice")
class LookUpKeyNotice implements JavaDelegate {

    private final KeyDecisionService keyDecisions;
    private final Clock clock;

    LookUpKeyNotice(KeyDecisionService keyDecisions, Clock clock) {
        this.keyDecisions = keyDecisions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = keyDecisions.state(execution.getProcessBusinessKey(), LocalDate.now(clock));
        ExecutiveProcess.NOTICE_STATE.set(execution, state.code());
        ExecutiveProcess.CLEAR_DAYS_RUN_AT.set(execution, state.from() == null ? null : ExecutiveProcess.startOf(state.from()));
    }
}

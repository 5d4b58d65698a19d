package council.procurement.initiation.engine;

import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.GovernanceTimetable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the governance timetable says, for the tasks in which need and route are agreed; empty below the key level. */
@Component("governanceBrief")
public class GovernanceBrief {

    private final GovernanceService governance;

    GovernanceBrief(GovernanceService governance) {
        this.governance = governance;
    }

    public String of(DelegateExecution execution) {
        return governance.timetable(execution.getProcessBusinessKey()).map(GovernanceTimetable::inWords).orElse("");
    }
}

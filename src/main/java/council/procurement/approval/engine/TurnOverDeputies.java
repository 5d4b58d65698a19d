package council.procurement.approval.engine;

import council.procurement.approval.AbsenceService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Each morning deputies begin and stop, before anybody is reminded of a task. */
@Component("turnOverDeputies")
class TurnOverDeputies implements ExecutionListener {

    private final AbsenceService absences;

    TurnOverDeputies(AbsenceService absences) {
        this.absences = absences;
    }

    @Override
    public void notify(DelegateExecution execution) {
        absences.turnOver();
    }
}

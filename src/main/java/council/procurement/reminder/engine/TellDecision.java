package council.procurement.reminder.engine;

import council.procurement.approval.DecisionType;
import council.procurement.approval.Outcome;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.reminder.ReminderService;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

@Component("tellDecision")
class TellDecision implements ExecutionListener {

    private final ReminderService reminders;

    TellDecision(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void notify(DelegateExecution execution) {
        reminders.decided(execution.getProcessBusinessKey(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution)),
            Outcome.valueOf(ApprovalProcess.APPROVAL_OUTCOME.in(execution).toUpperCase(Locale.ROOT)));
    }
}

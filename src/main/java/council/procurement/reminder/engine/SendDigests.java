package council.procurement.reminder.engine;

import council.procurement.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("sendDigests")
class SendDigests implements JavaDelegate {

    private final ReminderService reminders;

    SendDigests(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.sendDigests();
    }
}

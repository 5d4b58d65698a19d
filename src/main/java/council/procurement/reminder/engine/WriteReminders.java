package council.procurement.reminder.engine;

import council.procurement.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("writeReminders")
class WriteReminders implements JavaDelegate {

    private final ReminderService reminders;

    WriteReminders(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(ReminderRows.read(DailyReminders.REMINDER_TIMES.in(execution)));
    }
}

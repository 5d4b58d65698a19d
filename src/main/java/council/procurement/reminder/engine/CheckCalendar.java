package council.procurement.reminder.engine;

import council.procurement.reminder.ReminderService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("checkCalendar")
class CheckCalendar implements JavaDelegate {

    private final ReminderService reminders;

    CheckCalendar(ReminderService reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DailyReminders.WORKING_DAY.set(execution, reminders.isWorkingDay());
        DailyReminders.DAY_OF_WEEK.set(execution, reminders.dayOfWeek());
    }
}

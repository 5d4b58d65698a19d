package council.procurement.reminder.engine;

import council.procurement.platform.Variable;
import org.camunda.spin.json.SpinJsonNode;

/** What {@code bpmn/daily-reminders.bpmn} and this code call by the same name. */
final class DailyReminders {

    static final String KEY = "daily-reminders";
    static final String START = "Event_MorningCame";

    static final Variable<Boolean> WORKING_DAY = Variable.flag("workingDay");
    /** {@code monday} to {@code sunday}. */
    static final Variable<String> DAY_OF_WEEK = Variable.text("dayOfWeek");
    /** The rows of the decision table reminder-times that hold today. */
    static final Variable<SpinJsonNode> REMINDER_TIMES = new Variable<>("reminderTimes", SpinJsonNode.class);

    private DailyReminders() {
    }
}

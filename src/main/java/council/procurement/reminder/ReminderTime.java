package council.procurement.reminder;

/**
 * A row of the decision table {@code reminder-times}.
 *
 * @param kind        of reminder: {@code task-due-soon}, {@code task-overdue}, {@code task-escalated}, or a kind of key date
 * @param workingDays how many before what it reminds of, or after it where it is late; 0 or more
 * @param group       who is told besides those whose work it is; null for nobody
 * @param refusal     the table's sentence where it had no answer; otherwise null
 */
public record ReminderTime(String kind, int workingDays, String group, String refusal) {
}

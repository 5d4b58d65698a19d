package council.procurement.platform.forms;

/**
 * A task that somebody is about to take or to complete.
 *
 * @param businessKey reference of the case, waiver or contract that it belongs to; null for a process without one
 * @param processKey  key of the process whose model has the task
 * @param taskKey     id of the task in that model
 */
public record TaskAtHand(String id, String businessKey, String processKey, String taskKey) {
}

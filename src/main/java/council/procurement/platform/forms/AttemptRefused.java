package council.procurement.platform.forms;

/**
 * Somebody tried what the rules keep them from: to take a task of another group, to decide what they asked for, to do two
 * deeds that one person may not both do. Published before the refusal, for the log of internal audit.
 *
 * @param reference of the case, waiver or contract; null where none is known
 * @param task      what the task is called, or what was tried
 */
public record AttemptRefused(String person, String reference, String task, String sentence) {
}

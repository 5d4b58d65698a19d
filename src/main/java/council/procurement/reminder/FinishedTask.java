package council.procurement.reminder;

import java.time.Instant;

/**
 * A task that is over.
 *
 * @param by null where nobody did it: the case moved on without it
 */
public record FinishedTask(String id, String step, String about, String reference, String by, Instant at) {
}

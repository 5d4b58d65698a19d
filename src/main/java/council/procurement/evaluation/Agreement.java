package council.procurement.evaluation;

import java.time.Instant;

/**
 * What the service's lead officer says of a recommendation (domain reference 8, stage 12).
 *
 * @param reason why it is sent back; null where it is agreed
 */
public record Agreement(boolean agreed, String reason, boolean handedIn, String person, Instant at) {
}

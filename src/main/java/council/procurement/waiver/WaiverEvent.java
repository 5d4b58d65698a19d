package council.procurement.waiver;

import java.time.Instant;

/** One line of a waiver's history. */
public record WaiverEvent(String reference, int number, Instant at, String person, String sentence, String previousHash, String hash) {
}

package council.procurement.approval;

import java.time.Instant;

/** Something that somebody tried and the rules refused, as internal audit reads it. */
public record Attempt(long number, Instant at, String person, String reference, String task, String sentence) {
}

package council.procurement.tender;

import java.time.Instant;

/** One version of a paper's text, for good. {@code text} is null where somebody went back to the shipped one. */
public record PaperTextVersion(int number, PaperText text, String changedBy, Instant changedAt) {
}

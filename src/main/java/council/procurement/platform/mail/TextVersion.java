package council.procurement.platform.mail;

import java.time.Instant;

/** One version of a mail's text, for good. {@code text} is null where somebody went back to the shipped one. */
public record TextVersion(int number, MailText text, String changedBy, Instant changedAt) {
}

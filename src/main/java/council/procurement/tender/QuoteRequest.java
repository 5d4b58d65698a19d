package council.procurement.tender;

import java.time.Instant;

/**
 * A supplier who was asked by name, and what came of it.
 *
 * @param email      null where it was asked in another way
 * @param openedAt   when it followed the link of the mail
 * @param repliedAt  when a bid of it came in; that alone is told before the opening
 */
public record QuoteRequest(long number, long tender, String name, String email, String supplier, Instant askedAt, Instant openedAt, Instant repliedAt,
                           Instant declinedAt, String declineReason, Instant remindedAt) {

    /** Asked by mail, and neither a bid nor a no came. */
    public boolean isWaiting() {
        return email != null && repliedAt == null && declinedAt == null;
    }
}

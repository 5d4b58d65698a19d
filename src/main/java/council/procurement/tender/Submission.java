package council.procurement.tender;

import java.time.Instant;

/**
 * A bid as it was submitted: its seals and its receipt. A new submission replaces the one before; a withdrawn one counts no more.
 *
 * @param ofDraft     the draft that it was made of
 * @param contentHash of what is sealed
 * @param receiptHash of the whole, files and time included: what the supplier holds in hand
 * @param receivedAt  when the request had arrived whole
 * @param late        after the deadline
 * @param withdrawnAt null where it was not
 * @param admitted    what the monitoring officer decided of a late one; null where nothing is decided
 */
public record Submission(long bid, int number, int ofDraft, String contentHash, String receiptHash, Instant receivedAt, boolean late, Instant withdrawnAt, Boolean admitted) {

    /** Whether it is to be opened. */
    public boolean isAdmitted() {
        return !late || Boolean.TRUE.equals(admitted);
    }

    /** Late, and nobody has decided on it. */
    public boolean isUndecided() {
        return late && admitted == null;
    }
}

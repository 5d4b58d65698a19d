package council.procurement.award;

import java.time.Instant;

/**
 * A letter that told a bidder the outcome, with the assessment summary of its bid.
 *
 * @param throughPortal whether it stands on the bidder's own pages; otherwise an officer sent it by hand
 * @param hash          SHA-256 of the PDF
 */
public record OutcomeLetter(long number, String reference, long bid, int lot, String supplier, boolean throughPortal, Instant sentAt, String sentBy, String hash) {
}

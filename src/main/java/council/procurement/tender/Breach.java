package council.procurement.tender;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something of the bids that became known too early, as it was reported.
 *
 * @param what   what became known to whom, and how; no price
 * @param bids   which bids
 * @param seenBy who saw it
 * @param ruling null until the monitoring officer decided
 */
public record Breach(long number, String caseReference, long tender, String what, LocalDate noticedOn, String bids, String seenBy, String reportedBy, Instant reportedAt, Ruling ruling) {

    /**
     * @param goesOn   else the round is stopped, and none of its bids is assessed
     * @param excluded who takes no more part in this round; null for nobody
     */
    public record Ruling(boolean goesOn, String reason, String excluded, String person, Instant at) {
    }
}

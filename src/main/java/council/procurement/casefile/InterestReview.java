package council.procurement.casefile;

import java.time.Instant;

/**
 * How the monitoring officer resolved a declared interest (Procurement Act 2023 ss.82–83). A change of mind is a further review.
 *
 * @param reason measures that manage it, how a perceived conflict is dispelled, or why it cannot be resolved
 * @param effect what it means for work that the person has already done on the case, and what follows; null where they had done none
 */
public record InterestReview(InterestState outcome, String reason, String effect, String reviewedBy, Instant reviewedAt) {
}

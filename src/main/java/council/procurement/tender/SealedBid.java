package council.procurement.tender;

import java.time.Instant;

/**
 * One supplier's bid in one round: nothing of what it says is readable here.
 *
 * @param draft       sealed; null until one was saved
 * @param draftNumber counts the drafts; 0 before the first
 * @param standing    the number of the submission that counts; null where none does
 */
public record SealedBid(long number, long tender, long account, String draft, int draftNumber, Instant draftSavedAt, Integer standing) {
}

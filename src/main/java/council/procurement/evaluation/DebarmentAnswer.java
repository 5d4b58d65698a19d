package council.procurement.evaluation;

/**
 * What was said of a bidder that stood on the debarment list when the check of the bids ended.
 *
 * @param entry        reference in the debarment list
 * @param words        what the entry said that day
 * @param inTheRunning whether the bid stayed in the running
 * @param answer       why, or why not
 */
public record DebarmentAnswer(long bid, String entry, String words, boolean inTheRunning, String answer) {
}

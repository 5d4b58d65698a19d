package council.procurement.evaluation;

/**
 * An agreed score that is plainly not what the panel agreed, such as one typed into the wrong line. Nothing else changes a
 * score after moderation (domain reference 3.6).
 *
 * @param stands   the agreed score; computed, never typed
 * @param shouldBe what it is to be, on the scale of the question
 */
public record ManifestError(long bid, int criterion, Integer stands, Integer shouldBe, String reason) {

    boolean isFor(long otherBid, int otherCriterion) {
        return bid == otherBid && criterion == otherCriterion;
    }
}

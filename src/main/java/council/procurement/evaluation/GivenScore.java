package council.procurement.evaluation;

/** A score on the scale of its question with its reason, of one person or agreed by the panel. Null points: not scored yet. */
public record GivenScore(long bid, int criterion, Integer points, String reason) {

    boolean isEmpty() {
        return points == null && (reason == null || reason.isBlank());
    }

    boolean isFor(long someBid, int someCriterion) {
        return bid == someBid && criterion == someCriterion;
    }
}

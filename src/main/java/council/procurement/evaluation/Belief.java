package council.procurement.evaluation;

/**
 * Whether what a bid promises under a measure is believed.
 *
 * @param measure  its code
 * @param believed null where nothing is said yet
 * @param reason   why not; null where it is
 */
public record Belief(long bid, String measure, Boolean believed, String reason) {

    public Belief {
        reason = reason == null || reason.isBlank() || Boolean.TRUE.equals(believed) ? null : reason.strip();
    }

    boolean isFor(long bidNumber, String code) {
        return bid == bidNumber && measure.equals(code);
    }
}

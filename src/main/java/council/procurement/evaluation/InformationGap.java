package council.procurement.evaluation;

/**
 * What is missing or unclear in a bid, so that it cannot be said whether it is compliant; never a price, nor an answer that is scored.
 *
 * @param what null or empty where nothing is
 */
public record InformationGap(long bid, String what) {
}

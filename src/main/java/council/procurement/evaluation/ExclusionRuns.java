package council.procurement.evaluation;

/** The steps after a ground for exclusion was seen, one run for each; the check of the bids waits for them. */
public interface ExclusionRuns {

    /** @param decidedBy the group whose member decides */
    void begin(String reference, long exclusion, String decidedBy);

    /** The supplier explained itself, so nothing more is waited for. */
    void explained(String reference, long exclusion);

    /** A supplier was excluded, and a report to the minister may be owed; it outlives the case. */
    void beginReport(String reference, long exclusion, boolean actCovers);
}

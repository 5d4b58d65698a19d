package council.procurement.tender;

/** Brings a late bid before the monitoring officer. */
public interface LateBids {

    /** Whether the case takes late bids: one whose bids are still to be opened, under a model that knows what to do with them. */
    boolean areTaken(String reference);

    void cameIn(String reference, long bid, int submission);
}

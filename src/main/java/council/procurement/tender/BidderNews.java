package council.procurement.tender;

/**
 * A way to tell everybody who is known to want to bid: invited, or following the tender on pages of ours. Whoever keeps a list
 * of bidders with addresses implements it; the officer's own telling of those invited by name is a step of the model.
 */
public interface BidderNews {

    /** @param what one sentence that may be public */
    void tell(String reference, String what);
}

package council.procurement.tender;

/** The steps in which the monitoring officer reviews a breach, one run for each, and what stopping a round does to its tender. */
public interface Breaches {

    void begin(String reference, long breach);

    /** Takes a tender that is not opened yet to the decision without bids. @return false where none runs */
    boolean stop(String reference);
}

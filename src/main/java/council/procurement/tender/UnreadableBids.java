package council.procurement.tender;

/** The steps that settle what could not be read of a bid, one run for each part. */
public interface UnreadableBids {

    /** @param copyCanProve whether an exact copy would be known by its hash: a file's is, a whole bid's is not */
    void begin(String reference, long part, boolean copyCanProve, boolean shortPath);

    /** @param copyTaken false where the bidder has none */
    void answered(String reference, long part, boolean copyTaken);
}

package council.procurement.award;

/** The steps in which legal answers a challenge, one run for each, and what withdrawing an award does to its case. */
public interface Challenges {

    void begin(String reference, long challenge);

    /** Takes the award to its end without a contract. @return false where no award runs */
    boolean endAward(String reference);
}

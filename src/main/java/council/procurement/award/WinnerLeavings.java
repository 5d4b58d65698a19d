package council.procurement.award;

/** The steps in which it is decided what follows where a winner leaves, one run for each, and what that does to the award of its case. */
public interface WinnerLeavings {

    void begin(String reference, long leaving);

    /** Takes the award to its end without a contract. Nothing where no award runs. */
    void endAward(String reference);

    /** Asks for the signatures that are left, or goes on to the register where all are there. Nothing where the award does not wait for a signature. */
    void signTheOthers(String reference);
}

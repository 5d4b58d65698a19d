package council.procurement.contract;

/** The process that looks after each contract, for what enters or changes contracts outside of a case. */
public interface ContractLives {

    /** Begins it where the contract stands now. */
    void begin(String reference);

    /** Looks again for the next date, because the contract's dates changed while it waits for one. */
    void datesChanged(String reference);
}

package council.procurement.tender;

/** Who may write a tender's documents now: whoever holds its open task, or may take it, as the engine knows. */
public interface PreparationDesk {

    boolean isOpenTo(String reference, String person);

    /** The same of the task that asks suppliers for quotes. */
    boolean isAskingOpenTo(String reference, String person);
}

package council.procurement.evaluation;

/** The running evaluation of a case, where a bid that leaves changes what comes next. */
public interface EvaluationRuns {

    /** No bid is left in the running: whoever decides what follows decides now. Nothing where no evaluation runs. */
    void noneLeft(String reference);

    /** Takes the case back to the ranking, from the steps after it or from the award. @return false where it has not come so far, or is at no award under a cycle */
    boolean rankAgain(String reference);

    /** A member left the panel: the change of the panel begins, and their open scoring is nobody's until somebody takes the seat. */
    void memberLeft(String reference, String person);

    /** Whether prices are shown once quality is closed, as in every model but those of earlier releases. */
    boolean showsPricesLast(String reference);

    /** Gives the open scoring of the one who left to another. @return false where none is open */
    boolean takeSeat(String reference, String left, String successor);

    /** Whether a change of the panel is under way. */
    boolean panelChanges(String reference);
}

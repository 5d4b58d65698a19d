package council.procurement.evaluation;

/** The running evaluation of a case, where a bid that leaves changes what comes next. */
public interface EvaluationRuns {

    /** No bid is left in the running: whoever decides what follows decides now. Nothing where no evaluation runs. */
    void noneLeft(String reference);

    /** Takes the case back from the award to the ranking. @return false where it is at no award under a cycle */
    boolean rankAgain(String reference);
}

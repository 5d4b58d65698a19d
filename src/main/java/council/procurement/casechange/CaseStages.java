package council.procurement.casechange;

/** The running stages of a case, as far as the ways out touch them: the models answer what is asked. */
public interface CaseStages {

    /** Whether the release by which the case runs knows these ways. */
    boolean listen(String reference);

    /** @param suppliersKnow whether suppliers were asked for bids */
    void askEnd(CaseRequest request, boolean suppliersKnow);

    void askChange(CaseRequest request);

    /** Suspends every stage with its tasks and timers. */
    void suspend(String reference);

    /** Lets every stage go on; what fell due meanwhile happens now. */
    void resume(String reference);

    /** Gives the open tasks that one person holds on the case to another. */
    void moveTasks(String reference, String from, String to);
}

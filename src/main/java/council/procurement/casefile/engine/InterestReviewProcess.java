package council.procurement.casefile.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/interest-review.bpmn} and this code call by the same name. */
public final class InterestReviewProcess {

    public static final String KEY = "interest-review";
    public static final String TASK_RESOLVE = "Task_ResolveInterest";
    /** In: the number of the declaration, and nothing of what it says. */
    public static final Variable<Long> DECLARATION = Variable.whole("declarationNumber");

    private InterestReviewProcess() {
    }
}

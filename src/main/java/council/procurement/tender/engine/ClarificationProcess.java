package council.procurement.tender.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/clarification.bpmn} and this code call by the same name. */
public final class ClarificationProcess {

    public static final String KEY = "clarification";

    /** In: the number of the question, and nothing of what it says. */
    public static final Variable<Long> QUESTION = Variable.whole("questionNumber");
    /** Whether a second person agreed to the answer. */
    public static final Variable<Boolean> ANSWER_APPROVED = Variable.flag("answerApproved");

    private ClarificationProcess() {
    }
}

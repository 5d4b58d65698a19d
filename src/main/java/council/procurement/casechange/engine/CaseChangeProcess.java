package council.procurement.casechange.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/case-change.bpmn}, {@code bpmn/procurement.bpmn} and this code call by the same name. */
public final class CaseChangeProcess {

    public static final String KEY = "case-change";

    /** Name of the message that asks a running case for a change. */
    static final String MESSAGE = "case-change-asked";

    /** Code of the way that is asked: {@code hold}, {@code hand-over} or {@code correct}. */
    public static final Variable<String> CHANGE_ASKED = Variable.text("changeAsked");
    /** Number of the request. */
    public static final Variable<Long> CHANGE_REQUEST = Variable.whole("changeRequest");
    /** Whether whoever had to answer said yes. */
    public static final Variable<Boolean> CHANGE_AGREED = Variable.flag("changeAgreed");
    /** When the hold is looked at again. */
    public static final Variable<Date> HOLD_REVIEW_ON = Variable.moment("holdReviewOn");
    public static final Variable<Boolean> RESUMED = Variable.flag("resumed");
    /** Whether the case starts again at initiation. */
    public static final Variable<Boolean> START_AGAIN = Variable.flag("startAgain");

    private CaseChangeProcess() {
    }
}

package council.procurement.casechange.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/case-ending.bpmn}, {@code bpmn/procurement.bpmn} and this code call by the same name. */
public final class CaseEndingProcess {

    public static final String KEY = "case-ending";

    /** Name of the message that asks a running case for an end. */
    static final String MESSAGE = "case-end-asked";

    /** Code of the way that is asked: {@code withdraw}, {@code cancel} or {@code merge}. */
    public static final Variable<String> ENDING_ASKED = Variable.text("endingAsked");
    /** Number of the request. */
    public static final Variable<Long> ENDING_REQUEST = Variable.whole("endingRequest");
    /** Whether suppliers were asked for bids. */
    public static final Variable<Boolean> BIDDERS_KNOW = Variable.flag("biddersKnow");
    /** Whether whoever had to decide said yes. */
    public static final Variable<Boolean> ENDING_AGREED = Variable.flag("endingAgreed");
    public static final Variable<Boolean> CASE_ENDED = Variable.flag("caseEnded");

    /** Whether the termination notice is published next. */
    static final Variable<Boolean> TERMINATION_NOTICE_DUE = Variable.flag("terminationNoticeDue");

    private CaseEndingProcess() {
    }
}

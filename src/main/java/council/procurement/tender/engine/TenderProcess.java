package council.procurement.tender.engine;

import council.procurement.platform.Variable;
import java.util.Date;
import java.util.Set;

/** What {@code bpmn/tender.bpmn} and this code call by the same name. */
public final class TenderProcess {

    public static final String KEY = "tender";
    public static final String TASK_PREPARE_TENDER = "Task_PrepareTender";
    public static final String TASK_SEND_REQUESTS = "Task_SendRequests";
    public static final String TASK_OPEN_QUOTES = "Task_OpenQuotes";
    public static final String TASK_OPEN_BIDS = "Task_OpenBids";
    public static final String TASK_WITNESS_OPENING = "Task_WitnessOpening";

    /** The timers of the deadline, for quotes and for tenders. */
    static final Set<String> DEADLINES = Set.of("Event_QuotesDue", "Event_DeadlinePassed");

    /** A bid came in after the deadline. */
    static final String LATE_BID = "late-bid-came-in";
    public static final Variable<Long> LATE_BID_NUMBER = Variable.whole("lateBid");
    public static final Variable<Long> LATE_BID_SUBMISSION = Variable.whole("lateBidSubmission");

    /** What the tables answered. */
    public static final Variable<Long> MINIMUM_TENDER_DAYS = Variable.whole("minimumTenderDays");
    public static final Variable<Long> MINIMUM_TENDER_WORKING_DAYS = Variable.whole("minimumTenderWorkingDays");
    public static final Variable<Long> CLARIFICATION_CUT_OFF_DAYS = Variable.whole("clarificationCutOffDays");
    public static final Variable<Long> MIN_PRICE_WEIGHT = Variable.whole("minPriceWeight");
    public static final Variable<Long> MAX_PRICE_WEIGHT = Variable.whole("maxPriceWeight");
    public static final Variable<Boolean> PRICE_ONLY_ALLOWED = Variable.flag("priceOnlyAllowed");
    public static final Variable<Long> MINIMUM_SOCIAL_VALUE_WEIGHT = Variable.whole("minimumSocialValueWeight");
    public static final Variable<String> TIMESCALES_REFUSAL = Variable.text("timescalesRefusal");
    public static final Variable<String> WEIGHTS_REFUSAL = Variable.text("weightsRefusal");
    public static final Variable<String> SOCIAL_VALUE_REFUSAL = Variable.text("socialValueRefusal");

    /** Whether suppliers learn of the tender from a notice, and not from an invitation. */
    public static final Variable<Boolean> NOTICE_OWED = Variable.flag("noticeOwed");

    /** The moment for which the timers wait: quotes and tenders are due. */
    public static final Variable<Date> TENDER_DEADLINE = Variable.moment("tenderDeadline");

    /** Values of {@code stageOutcome}. */
    public static final String OPENED = "opened";
    public static final String NONE = "none";
    public static final String AGAIN = "again";

    private TenderProcess() {
    }
}

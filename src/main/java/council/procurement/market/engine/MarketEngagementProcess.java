package council.procurement.market.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/market-engagement.bpmn} and this code call by the same name. */
public final class MarketEngagementProcess {

    public static final String KEY = "market-engagement";
    public static final String TASK_PLAN = "Task_PlanEngagement";
    public static final String TIMER_CLOSED = "Event_EngagementClosed";
    public static final String TASK_RECORD = "Task_RecordEngagement";

    /** For which the timer waits. */
    public static final Variable<Date> ENGAGEMENT_CLOSES_AT = Variable.moment("engagementClosesAt");

    /** Whether the notice of the engagement is published next. */
    static final Variable<Boolean> ENGAGEMENT_NOTICE_DUE = Variable.flag("engagementNoticeDue");

    private MarketEngagementProcess() {
    }
}

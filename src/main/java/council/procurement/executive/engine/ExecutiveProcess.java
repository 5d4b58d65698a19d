package council.procurement.executive.engine;

import council.procurement.platform.Variable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** What {@code bpmn/key-decision.bpmn}, {@code call-in.bpmn} and their calls in {@code approval.bpmn} and this code call by the same name. */
final class ExecutiveProcess {

    static final String NOTICE_TASK = "Task_PublishKeyNotice";
    static final String NOTICE_CHANGED = "key-notice-changed";
    static final String CALLED_IN = "decision-called-in";

    /** Whether members take a key decision. */
    static final Variable<Boolean> KEY_DECISION = Variable.flag("keyDecision");
    /** Whether Council decides on the money first. */
    static final Variable<Boolean> COUNCIL_NEEDED = Variable.flag("councilNeeded");
    /** {@code missing}, {@code running} or {@code run}. */
    static final Variable<String> NOTICE_STATE = Variable.text("noticeState");
    static final Variable<Date> CLEAR_DAYS_RUN_AT = Variable.moment("clearDaysRunAt");
    /** Whether members decided, so that committee services publish it. */
    static final Variable<Boolean> DECIDED_BY_MEMBERS = Variable.flag("decidedByMembers");
    static final Variable<Boolean> OPEN_TO_CALL_IN = Variable.flag("openToCallIn");
    static final Variable<Date> CALL_IN_OVER_AT = Variable.moment("callInOverAt");
    /** As scrutiny or Council said: {@code stands}, {@code referred-back} or {@code to-council}. */
    static final Variable<String> CALL_IN_OUTCOME = Variable.text("callInOutcome");
    /** Out: {@code again} where the decision is taken again, {@code in-force} otherwise. */
    static final Variable<String> DECISION_STANDING = Variable.text("decisionStanding");

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private ExecutiveProcess() {
    }

    /** The first moment of a day. */
    static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(LONDON).toInstant());
    }
}

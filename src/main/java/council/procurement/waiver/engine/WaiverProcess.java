package council.procurement.waiver.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/waiver.bpmn} and this code call by the same name; the inputs shared with {@code procurement} are its. */
public final class WaiverProcess {

    public static final String KEY = "waiver";
    public static final String TASK_AMEND = "Task_AmendRequest";
    public static final String TASK_EXIT = "Task_CarryOutExitPlan";

    /** Inputs of the decision tables. */
    public static final Variable<String> GROUND = Variable.text("ground");
    public static final Variable<Boolean> RETROSPECTIVE = Variable.flag("retrospective");
    public static final Variable<Long> WORKING_DAYS_SINCE_START = Variable.whole("workingDaysSinceStart");
    public static final Variable<Long> TERM_MONTHS = Variable.whole("termMonths");
    public static final Variable<Double> TOGETHER_EX_VAT = Variable.pounds("togetherExVat");
    public static final Variable<Double> TOGETHER_INC_VAT = Variable.pounds("togetherIncVat");

    /** What the tables answered. */
    public static final Variable<Long> RECENT_MONTHS = Variable.whole("recentMonths");
    public static final Variable<Long> LONG_MONTHS = Variable.whole("longMonths");
    public static final Variable<Long> EXIT_PLAN_MONTHS = Variable.whole("exitPlanMonths");
    public static final Variable<Boolean> CONTRACT_DETAILS_NOTICE = Variable.flag("contractDetailsNotice");
    public static final Variable<String> SPLIT_WARNING = Variable.text("splitWarning");
    public static final Variable<String> GROUND_CONDITION = Variable.text("groundCondition");
    public static final Variable<String> EVIDENCE_ASKED = Variable.text("evidenceAsked");
    public static final Variable<Boolean> MARKET_EVIDENCE_NEEDED = Variable.flag("marketEvidenceNeeded");
    public static final Variable<Long> LONGEST_TERM_MONTHS = Variable.whole("longestTermMonths");
    public static final Variable<Double> DECIDED_AS_FROM = Variable.pounds("decidedAsFrom");
    public static final Variable<Long> MINIMUM_INVITED = Variable.whole("minimumInvited");

    /** The value by which the chain is found. */
    public static final Variable<Double> DECIDED_VALUE = Variable.pounds("decidedValue");
    public static final Variable<Boolean> AMENDMENT_LEFT = Variable.flag("amendmentLeft");
    public static final Variable<Boolean> ASKED_AGAIN = Variable.flag("askedAgain");
    public static final Variable<Date> EXIT_PLAN_DUE = Variable.moment("exitPlanDue");

    private WaiverProcess() {
    }
}

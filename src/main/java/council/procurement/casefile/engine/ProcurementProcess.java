package council.procurement.casefile.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/procurement.bpmn} and this code call by the same name: the facts that stages hand to each other. */
public final class ProcurementProcess {

    public static final String KEY = "procurement";
    public static final String START = "Event_NeedIdentified";

    /** Inputs of the decision tables. */
    public static final Variable<String> CATEGORY = Variable.text("category");
    public static final Variable<String> STARTED_ON = Variable.text("startedOn");
    public static final Variable<Double> VALUE_EX_VAT = Variable.pounds("valueExVat");
    public static final Variable<Double> VALUE_INC_VAT = Variable.pounds("valueIncVat");
    public static final Variable<Boolean> EXEMPT = Variable.flag("exempt");
    public static final Variable<Boolean> FRAMEWORK_AVAILABLE = Variable.flag("frameworkAvailable");

    /** What the tables answered. */
    public static final Variable<String> REGIME = Variable.text("regime");
    public static final Variable<Double> THRESHOLD = Variable.pounds("threshold");
    public static final Variable<Boolean> THRESHOLD_INCLUDES_VAT = Variable.flag("vatIncluded");
    public static final Variable<String> ROUTE = Variable.text("route");
    public static final Variable<Long> MINIMUM_INVITED = Variable.whole("minimumInvited");
    public static final Variable<Boolean> ABOVE_THRESHOLD = Variable.flag("aboveThreshold");
    public static final Variable<Boolean> SHORT_PATH = Variable.flag("shortPath");
    public static final Variable<Boolean> BUSINESS_CASE_NEEDED = Variable.flag("businessCaseNeeded");
    public static final Variable<Boolean> PROCUREMENT_AGREEMENT_NEEDED = Variable.flag("procurementAgreementNeeded");
    public static final Variable<Boolean> MARKET_ENGAGEMENT_WANTED = Variable.flag("marketEngagementWanted");
    /** Whether the contract is awarded without competition. */
    public static final Variable<Boolean> DIRECT_AWARD = Variable.flag("directAward");
    /** The sentence of a table that could not answer; null where it did. */
    public static final Variable<String> RULE_REFUSAL = Variable.text("ruleRefusal");

    /** How a stage ended, for the gateway behind it. */
    public static final Variable<String> STAGE_OUTCOME = Variable.text("stageOutcome");

    private ProcurementProcess() {
    }
}

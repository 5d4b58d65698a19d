package council.procurement.award.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/award.bpmn}, {@code award-value.bpmn} and {@code small-purchase-award.bpmn} and this code call by the same name. */
public final class AwardProcess {

    public static final String KEY = "award";
    public static final String VALUE_KEY = "award-value";
    public static final String SMALL_KEY = "small-purchase-award";

    /** The deciders that the table names for the estimate and for the recommended price, with a comma between them. */
    static final Variable<String> DECIDERS_ON_ESTIMATE = Variable.text("decidersOnEstimate");
    static final Variable<String> DECIDERS_ON_PRICE = Variable.text("decidersOnPrice");
    static final Variable<Boolean> PRICE_ABOVE_THRESHOLD = Variable.flag("priceAboveThreshold");
    static final Variable<String> PRICE_ROUTE = Variable.text("priceRoute");

    /** What the comparison showed. */
    static final Variable<Boolean> VALUE_MOVED = Variable.flag("valueMoved");
    static final Variable<Boolean> THRESHOLD_CROSSED = Variable.flag("thresholdCrossed");
    static final Variable<Boolean> FUNDS_EXCEEDED = Variable.flag("fundsExceeded");
    /** {@code go-on} or {@code end}. */
    static final Variable<String> VALUE_OUTCOME = Variable.text("valueOutcome");
    /** The higher of estimate and price; the route by which notices and standstill follow. */
    static final Variable<Double> AWARD_VALUE = Variable.pounds("awardValueExVat");
    static final Variable<String> AWARD_ROUTE = Variable.text("awardRoute");

    /** Nothing is awarded for one lot, and others are awarded. */
    static final Variable<Boolean> OTHERS_AWARDED = Variable.flag("othersAwarded");
    static final Variable<String> CONTRACT_FORM = Variable.text("contractForm");
    static final Variable<Long> STANDSTILL_WORKING_DAYS = Variable.whole("standstillWorkingDays");
    static final Variable<Boolean> STANDSTILL_NEEDED = Variable.flag("standstillNeeded");
    /** The first moment at which the contract may be signed: the start of the day after the standstill. */
    static final Variable<Date> STANDSTILL_ENDS_AT = Variable.moment("standstillEndsAt");

    /** Which of several contracts is signed; 0 where the purchase is not divided. */
    static final Variable<Long> LOT_NUMBER = Variable.whole("lotNumber");
    static final Variable<String> SIGNED_BY = Variable.text("signedBy");
    static final Variable<Boolean> SEALED = Variable.flag("sealed");
    static final Variable<String> ATTESTED_BY = Variable.text("attestedBy");
    static final Variable<String> RULE_REFUSAL = Variable.text("ruleRefusal");

    private AwardProcess() {
    }
}

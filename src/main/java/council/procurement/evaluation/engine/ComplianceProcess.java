package council.procurement.evaluation.engine;

import council.procurement.platform.Variable;
import java.util.Date;

/** What {@code bpmn/compliance.bpmn} and this code call by the same name. */
public final class ComplianceProcess {

    public static final String KEY = "compliance";

    /** All who were asked have answered. */
    public static final String ALL_ANSWERED = "missing-information-answered";

    /** Whether something is missing that was not asked yet. */
    public static final Variable<Boolean> INFORMATION_MISSING = Variable.flag("informationMissing");
    /** What the table {@code bidder-answer-time} gives: working days. */
    public static final Variable<Long> ANSWER_DAYS = Variable.whole("answerDays");
    /** Why that table gives nothing. */
    public static final Variable<String> ANSWER_REFUSAL = Variable.text("answerRefusal");
    /** Until when bidders can answer. */
    public static final Variable<Date> ANSWERS_DUE = Variable.moment("answersDue");

    private ComplianceProcess() {
    }
}

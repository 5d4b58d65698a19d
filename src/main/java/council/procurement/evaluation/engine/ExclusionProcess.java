package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationTask;
import council.procurement.platform.Variable;
import java.util.Date;
import java.util.Map;

/** What {@code bpmn/exclusion.bpmn} and {@code bpmn/exclusion-report.bpmn} and this code call by the same name. */
public final class ExclusionProcess {

    public static final String KEY = "exclusion";
    public static final String REPORT = "exclusion-report";

    /** The supplier explained itself. */
    public static final String EXPLAINED = "exclusion-explained";

    static final Map<EvaluationTask, String[]> TASKS = Map.of(
        EvaluationTask.ADVISE_ON_EXCLUSION, new String[] {"Task_AdviseOnExclusion"},
        EvaluationTask.DECIDE_EXCLUSION, new String[] {"Task_DecideExclusion"},
        EvaluationTask.REPORT_EXCLUSION, new String[] {"Task_ReportExclusion"});

    /** In: the number of the exclusion, and nothing of what it says. */
    public static final Variable<Long> EXCLUSION = Variable.whole("exclusion");
    /** In: the group whose member decides. */
    public static final Variable<String> DECIDER = Variable.text("exclusionDecider");
    /** What the table {@code bidder-answer-time} gives: working days. */
    public static final Variable<Long> ANSWER_DAYS = Variable.whole("answerDays");
    /** Why that table gives nothing. */
    public static final Variable<String> ANSWER_REFUSAL = Variable.text("answerRefusal");
    /** Until when the supplier can explain itself. */
    public static final Variable<Date> EXPLANATION_DUE = Variable.moment("explanationDue");
    public static final Variable<Boolean> EXCLUDED = Variable.flag("excluded");
    /** In: whether the Act covers the procurement. */
    public static final Variable<Boolean> ACT_COVERS = Variable.flag("actCovers");

    private ExclusionProcess() {
    }
}

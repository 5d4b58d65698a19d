package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationTask;
import council.procurement.platform.Variable;
import java.util.Map;

/** What {@code bpmn/evaluation.bpmn} and this code call by the same name. */
public final class EvaluationProcess {

    public static final String KEY = "evaluation";

    static final Map<EvaluationTask, String[]> TASKS = Map.of(
        EvaluationTask.RECOMMEND_QUOTE, new String[] {"Task_RecommendQuote"},
        EvaluationTask.SCORE_QUALITY, new String[] {"Task_ScoreQuality"},
        EvaluationTask.CHECK_COMPLIANCE, new String[] {"Task_CheckCompliance", "Task_CheckAnswers"},
        EvaluationTask.SCORE_BIDS, new String[] {PanelChangeProcess.SCORE_BIDS, PanelChangeProcess.SCORE_IN_PLACE},
        EvaluationTask.MODERATE_SCORES, new String[] {"Task_ModerateScores", "Task_ModerateAgain"},
        EvaluationTask.CHECK_OFFERS, new String[] {"Task_CheckOffers"},
        EvaluationTask.CONFIRM_ARITHMETIC, new String[] {"Task_ConfirmArithmetic"},
        EvaluationTask.AGREE_CORRECTION, new String[] {"Task_AgreeCorrection"},
        EvaluationTask.AGREE_RECOMMENDATION, new String[] {"Task_AgreeRecommendation"},
        EvaluationTask.RECOMMEND_AWARD, new String[] {"Task_RecommendAward"});

    /** Whether anything but the price and offers in figures is scored. */
    public static final Variable<Boolean> QUALITY_SCORED = Variable.flag("qualityScored");
    /** Whether the case came back from the award, so that what was checked and scored stands. */
    public static final Variable<Boolean> TAKEN_BACK = Variable.flag("takenBack");
    /** Whether the second person found a manifest error in the points. */
    public static final Variable<Boolean> MANIFEST_ERROR = Variable.flag("manifestError");
    /** Whether the service's lead officer agrees to what procurement recommends. */
    public static final Variable<Boolean> RECOMMENDATION_AGREED = Variable.flag("recommendationAgreed");
    /** Whose scoring it is, in each instance of the step. */
    public static final Variable<String> MEMBER = Variable.text("member");
    /** Whether any bid is in the running after the check. */
    public static final Variable<Boolean> BID_COMPLIANT = Variable.flag("bidCompliant");

    /** Values of {@code stageOutcome}. */
    public static final String RECOMMENDED = "recommended";
    public static final String RESTART = "restart";
    public static final String NONE = "none";

    private EvaluationProcess() {
    }
}

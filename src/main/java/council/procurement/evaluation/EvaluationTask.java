package council.procurement.evaluation;

/** The steps of an evaluation at which a person sees what nobody else may see. */
public enum EvaluationTask {
    RECOMMEND_QUOTE, SCORE_QUALITY, CHECK_COMPLIANCE, SCORE_BIDS, MODERATE_SCORES, CHECK_OFFERS, CONFIRM_ARITHMETIC, AGREE_CORRECTION, RECOMMEND_AWARD, AGREE_RECOMMENDATION,
    ADVISE_ON_EXCLUSION, DECIDE_EXCLUSION, REPORT_EXCLUSION
}

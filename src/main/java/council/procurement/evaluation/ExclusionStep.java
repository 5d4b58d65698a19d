package council.procurement.evaluation;

/** What people do with a ground for exclusion once the supplier had its chance to explain. */
public enum ExclusionStep {
    ADVICE(EvaluationTask.ADVISE_ON_EXCLUSION), DECISION(EvaluationTask.DECIDE_EXCLUSION), REPORT(EvaluationTask.REPORT_EXCLUSION);

    private final EvaluationTask task;

    ExclusionStep(EvaluationTask task) {
        this.task = task;
    }

    EvaluationTask task() {
        return task;
    }
}

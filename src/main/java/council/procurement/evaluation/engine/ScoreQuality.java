package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationTask;
import council.procurement.evaluation.ScoringService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("scoreQuality")
class ScoreQuality implements TaskListener {

    private final ScoringService scoring;

    ScoreQuality(ScoringService scoring) {
        this.scoring = scoring;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        scoring.handIn(form.reference(), form.person(), EvaluationTask.SCORE_QUALITY);
    }
}

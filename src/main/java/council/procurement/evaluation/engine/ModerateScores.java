package council.procurement.evaluation.engine;

import council.procurement.evaluation.ScoringService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("moderateScores")
class ModerateScores implements TaskListener {

    private final ScoringService scoring;

    ModerateScores(ScoringService scoring) {
        this.scoring = scoring;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        scoring.moderate(form.reference(), form.person());
    }
}

package council.procurement.evaluation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.evaluation.EvaluationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recommendAward")
class RecommendAward implements TaskListener {

    private final EvaluationService evaluations;

    RecommendAward(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        boolean award = evaluations.recommend(form.reference(), form.person());
        STAGE_OUTCOME.set(task.getExecution(), award ? EvaluationProcess.RECOMMENDED : EvaluationProcess.NONE);
    }
}

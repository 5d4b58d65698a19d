package council.procurement.evaluation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.evaluation.EvaluationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideNoAward")
class DecideNoAward implements TaskListener {

    private final EvaluationService evaluations;

    DecideNoAward(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = form.required("outcome", "Choose what follows: tender again or end the case.");
        evaluations.decideNoAward(form.reference(), form.person(), EvaluationProcess.RESTART.equals(outcome), form.text("reason"));
        STAGE_OUTCOME.set(task.getExecution(), outcome);
    }
}

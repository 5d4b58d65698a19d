package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("openEvaluation")
class OpenEvaluation implements JavaDelegate {

    private final EvaluationService evaluations;

    OpenEvaluation(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        EvaluationProcess.TAKEN_BACK.set(execution, evaluations.isTakenBack(reference));
        EvaluationProcess.QUALITY_SCORED.set(execution, evaluations.open(reference));
    }
}

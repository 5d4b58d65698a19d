package council.procurement.evaluation.engine;

import council.procurement.evaluation.AgreementService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("agreeRecommendation")
class AgreeRecommendation implements TaskListener {

    private final AgreementService agreements;

    AgreeRecommendation(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        EvaluationProcess.RECOMMENDATION_AGREED.set(task.getExecution(), agreements.handIn(form.reference(), form.person()));
    }
}

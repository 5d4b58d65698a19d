package council.procurement.evaluation.engine;

import council.procurement.evaluation.ComplianceService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("checkCompliance")
class CheckCompliance implements TaskListener {

    private final ComplianceService compliance;

    CheckCompliance(ComplianceService compliance) {
        this.compliance = compliance;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        EvaluationProcess.BID_COMPLIANT.set(task.getExecution(), compliance.handIn(form.reference(), form.person()));
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.ComplianceService;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("checkCompliance")
class CheckCompliance implements TaskListener {

    private final ComplianceService compliance;
    private final MissingInformationService information;

    CheckCompliance(ComplianceService compliance, MissingInformationService information) {
        this.compliance = compliance;
        this.information = information;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var missing = information.isToAsk(form.reference());
        ComplianceProcess.INFORMATION_MISSING.set(task.getExecution(), missing);
        if (!missing) EvaluationProcess.BID_COMPLIANT.set(task.getExecution(), compliance.handIn(form.reference(), form.person()));
    }
}

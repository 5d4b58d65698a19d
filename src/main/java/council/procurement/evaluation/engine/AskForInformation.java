package council.procurement.evaluation.engine;

import council.procurement.Refused;
import council.procurement.evaluation.MissingInformationService;
import council.procurement.platform.TaskForm;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("askForInformation")
class AskForInformation implements JavaDelegate {

    private final MissingInformationService information;

    AskForInformation(MissingInformationService information) {
        this.information = information;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = ComplianceProcess.ANSWER_REFUSAL.in(execution);
        if (refusal != null) throw new Refused("%s", refusal);
        var form = TaskForm.of(execution); // in the same step as the check that was handed in
        ComplianceProcess.ANSWERS_DUE.set(execution, Date.from(information.ask(form.reference(), form.person(), ComplianceProcess.ANSWER_DAYS.in(execution).intValue())));
    }
}

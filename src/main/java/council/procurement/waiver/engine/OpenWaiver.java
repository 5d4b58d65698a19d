package council.procurement.waiver.engine;

import council.procurement.platform.TaskForm;
import council.procurement.waiver.WaiverService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The start form's use case: takes the request and gives the process its reference. What was typed leaves the process. */
@Component("openWaiver")
class OpenWaiver implements JavaDelegate {

    private final WaiverService waivers;
    private final WaiverForm forms;

    OpenWaiver(WaiverService waivers, WaiverForm forms) {
        this.waivers = waivers;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = TaskForm.of(execution);
        var asked = waivers.ask(forms.read(form), form.text("caseReference"), forms.ownInterest(form), form.person());
        execution.setProcessBusinessKey(asked.reference());
        execution.removeVariables(List.copyOf(execution.getVariableNames()));
        forms.setRuleInputs(execution, asked.request());
    }
}

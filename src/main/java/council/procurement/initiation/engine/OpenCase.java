package council.procurement.initiation.engine;

import council.procurement.initiation.InitiationService;
import council.procurement.people.People;
import council.procurement.platform.TaskForm;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The start form's use case: opens the case and gives the process its reference. What was typed leaves the process. */
@Component("openCase")
class OpenCase implements JavaDelegate {

    private final InitiationService initiation;
    private final People people;

    OpenCase(InitiationService initiation, People people) {
        this.initiation = initiation;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var form = TaskForm.of(execution);
        var opened = initiation.raise(NeedForm.read(form, people), form.person());
        execution.setProcessBusinessKey(opened.reference());
        execution.removeVariables(List.copyOf(execution.getVariableNames()));
        NeedForm.setRuleInputs(execution, opened);
    }
}

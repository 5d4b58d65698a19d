package council.procurement.initiation.engine;

import council.procurement.initiation.InitiationService;
import council.procurement.people.People;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("correctNeed")
class CorrectNeed implements TaskListener {

    private final InitiationService initiation;
    private final People people;

    CorrectNeed(InitiationService initiation, People people) {
        this.initiation = initiation;
        this.people = people;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var corrected = initiation.correct(form.reference(), form.person(), NeedForm.read(form, people));
        NeedForm.setRuleInputs(task.getExecution().getProcessInstance(), corrected);
    }
}

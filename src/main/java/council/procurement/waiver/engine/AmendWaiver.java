package council.procurement.waiver.engine;

import council.procurement.platform.TaskForm;
import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("amendWaiver")
class AmendWaiver implements TaskListener {

    private final WaiverService waivers;
    private final WaiverForm forms;

    AmendWaiver(WaiverService waivers, WaiverForm forms) {
        this.waivers = waivers;
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var again = form.yes("askAgain");
        if (again) forms.setRuleInputs(task.getExecution().getProcessInstance(), waivers.amend(form.reference(), forms.read(form), forms.ownInterest(form), form.person()).request());
        else waivers.giveUp(form.reference(), form.person());
        WaiverProcess.ASKED_AGAIN.set(task.getExecution().getProcessInstance(), again);
    }
}

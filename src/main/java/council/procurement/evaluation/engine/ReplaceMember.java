package council.procurement.evaluation.engine;

import council.procurement.evaluation.PanelService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("replaceMember")
class ReplaceMember implements TaskListener {

    private final PanelService panels;

    ReplaceMember(PanelService panels) {
        this.panels = panels;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var successor = form.required("successor", "Name who takes the seat.");
        PanelChangeProcess.SCORES_GIVEN.set(task.getExecution(), panels.replace(form.reference(), form.person(), successor, form.required("reason", "Say why it is this person.")));
        PanelChangeProcess.SEAT_TAKEN_BY.set(task.getExecution(), successor);
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.PanelService;
import council.procurement.platform.TaskForm;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("appointPanel")
class AppointPanel implements TaskListener {

    private final PanelService panels;

    AppointPanel(PanelService panels) {
        this.panels = panels;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        panels.appoint(form.reference(), form.person(), form.required("chair", "Name the chair of the panel."),
            Arrays.asList(form.text("secondMember"), form.text("thirdMember"), form.text("fourthMember"), form.text("fifthMember")), form.required("moderator", "Name the moderator."));
    }
}

package council.procurement.executive.engine;

import council.procurement.executive.KeyDecisionService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recordCouncilMinute")
class RecordCouncilMinute implements TaskListener {

    private final KeyDecisionService keyDecisions;

    RecordCouncilMinute(KeyDecisionService keyDecisions) {
        this.keyDecisions = keyDecisions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        keyDecisions.recordCouncil(form.reference(), form.person(), "true".equals(form.required("agreed", "Say whether Council agreed: yes or no.")), form.text("minute"), form.date("meetingDate"), form.text("note"));
    }
}

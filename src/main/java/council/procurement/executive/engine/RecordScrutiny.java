package council.procurement.executive.engine;

import council.procurement.Coded;
import council.procurement.executive.CallInOutcome;
import council.procurement.executive.PublicationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recordScrutiny")
class RecordScrutiny implements TaskListener {

    private final PublicationService publications;

    RecordScrutiny(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Coded.of(CallInOutcome.class, form.text("outcome"), "Choose what came of the call-in.");
        publications.recordScrutiny(form.reference(), form.person(), outcome, form.text("minute"), form.date("meetingDate"), form.text("said"));
        ExecutiveProcess.CALL_IN_OUTCOME.set(task.getExecution(), outcome.code());
        ExecutiveProcess.DECISION_STANDING.set(task.getExecution(), outcome == CallInOutcome.REFERRED_BACK ? "again" : "in-force");
    }
}

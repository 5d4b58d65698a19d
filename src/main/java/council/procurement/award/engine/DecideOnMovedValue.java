package council.procurement.award.engine;

import council.procurement.award.AwardReportService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideOnMovedValue")
class DecideOnMovedValue implements TaskListener {

    private final AwardReportService reports;

    DecideOnMovedValue(AwardReportService reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        boolean goOn = "go-on".equals(form.required("decision", "Choose whether to go on or to start again."));
        reports.decideOnMovedValue(form.reference(), form.person(), goOn, form.text("reason"));
        AwardProcess.VALUE_OUTCOME.set(task.getExecution(), goOn ? "go-on" : "end");
    }
}

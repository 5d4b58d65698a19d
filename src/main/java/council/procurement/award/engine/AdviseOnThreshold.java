package council.procurement.award.engine;

import council.procurement.award.AwardReportService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("adviseOnThreshold")
class AdviseOnThreshold implements TaskListener {

    private final AwardReportService reports;

    AdviseOnThreshold(AwardReportService reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        reports.adviseOnThreshold(form.reference(), form.person(), form.text("advice"));
    }
}

package council.procurement.award.engine;

import council.procurement.approval.Outcome;
import council.procurement.award.AwardReportService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("confirmFundsAgain")
class ConfirmFundsAgain implements TaskListener {

    private final AwardReportService reports;

    ConfirmFundsAgain(AwardReportService reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        reports.confirmFundsAgain(form.reference(), form.person(), outcome, form.text("reason"), form.yes("outsideFramework"));
        AwardProcess.VALUE_OUTCOME.set(task.getExecution(), outcome == Outcome.APPROVED ? "go-on" : "end");
    }
}

package council.procurement.award.engine;

import council.procurement.Refused;
import council.procurement.award.AwardReportService;
import council.procurement.award.Check;
import council.procurement.award.DueDiligence;
import council.procurement.platform.TaskForm;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("writeAwardReport")
class WriteAwardReport implements TaskListener {

    /** The checks for which forms of earlier releases ask. */
    private static final List<String> SIX = List.of("financeCheck", "insuranceCheck", "healthSafetyCheck", "modernSlaveryCheck", "dataProtectionCheck", "safeguardingCheck");

    private final AwardReportService reports;

    WriteAwardReport(AwardReportService reports) {
        this.reports = reports;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var diligence = form.asks("financeCheck") && SIX.stream().anyMatch(field -> form.text(field) != null) ? checks(form) : null;
        var holdUntil = form.date("bidsHoldUntil");
        if (holdUntil == null && form.asks("bidsHoldUntil")) throw new Refused("Give the last day on which the bids hold, as the tender documents say.");
        reports.write(form.reference(), form.person(), form.text("reasons"), form.text("risks"), diligence, form.text("diligenceNote"),
            form.pounds("baselineExVat"), form.text("contractForm"), holdUntil);
        AwardProcess.CONTRACT_FORM.set(task.getExecution().getProcessInstance(), form.text("contractForm"));
    }

    private static DueDiligence checks(TaskForm form) {
        return new DueDiligence(Check.of(form.text("financeCheck")), Check.of(form.text("insuranceCheck")), Check.of(form.text("healthSafetyCheck")),
            Check.of(form.text("modernSlaveryCheck")), Check.of(form.text("dataProtectionCheck")), Check.of(form.text("safeguardingCheck")));
    }
}

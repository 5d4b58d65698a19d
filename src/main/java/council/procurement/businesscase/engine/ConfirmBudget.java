package council.procurement.businesscase.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.businesscase.BusinessCaseService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("confirmBudget")
class ConfirmBudget implements TaskListener {

    private final BusinessCaseService businessCases;

    ConfirmBudget(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        businessCases.confirmBudget(form.reference(), form.person(), outcome, form.text("reason"), form.pounds("amountConfirmed"), form.yes("outsideFramework"));
        STAGE_OUTCOME.set(task.getExecution().getProcessInstance(), outcome.code());
    }
}

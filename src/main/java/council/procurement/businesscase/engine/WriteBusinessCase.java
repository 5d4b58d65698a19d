package council.procurement.businesscase.engine;

import static council.procurement.casefile.engine.ProcurementProcess.EXEMPT;
import static council.procurement.casefile.engine.ProcurementProcess.FRAMEWORK_AVAILABLE;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_EX_VAT;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_INC_VAT;

import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.PreferredOption;
import council.procurement.businesscase.Proposal;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("writeBusinessCase")
class WriteBusinessCase implements TaskListener {

    private final BusinessCaseService businessCases;

    WriteBusinessCase(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var inputs = businessCases.write(form.reference(), form.person(), proposal(form));
        var stage = task.getExecution().getProcessInstance();
        VALUE_EX_VAT.set(stage, inputs.valueExVat().doubleValue());
        VALUE_INC_VAT.set(stage, inputs.valueIncVat().doubleValue());
        EXEMPT.set(stage, inputs.exempt());
        FRAMEWORK_AVAILABLE.set(stage, inputs.frameworkAvailable());
    }

    private static Proposal proposal(TaskForm form) {
        return new Proposal(form.text("optionDoNothing"), form.text("optionInHouse"), form.text("optionShared"), form.text("optionFramework"), form.text("optionMarket"),
            PreferredOption.of(form.text("preferredOption")), form.text("preferredBecause"),
            form.pounds("purchaseCost"), form.pounds("runningCost"), form.pounds("disposalCost"), form.pounds("annualCostNow"),
            form.text("benefits"), form.text("risks"), form.yes("lots"), form.text("lotsReason"), form.text("collaboration"));
    }
}

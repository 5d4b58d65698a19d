package council.procurement.contract.engine;

import council.procurement.Coded;
import council.procurement.contract.ContractExit;
import council.procurement.contract.ContractExitService;
import council.procurement.contract.ContractService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The models of earlier releases ask for lessons and final account alone. */
@Component("closeContract")
class CloseContract implements TaskListener {

    private final ContractService contracts;
    private final ContractExitService exits;

    CloseContract(ContractService contracts, ContractExitService exits) {
        this.contracts = contracts;
        this.exits = exits;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        if (form.asks("handover")) exits.close(form.reference(), form.person(), form.text("lessons"), form.pounds("finalAccount"), form.whole("satisfaction"),
            new ContractExit(form.text("handover"), Coded.of(ContractExit.DataReturn.class, form.text("dataReturn"), "Choose what became of the council’s data."), form.text("dataWords"), form.text("review")));
        else contracts.close(form.reference(), form.person(), form.text("lessons"), form.pounds("finalAccount"), form.whole("satisfaction"));
    }
}

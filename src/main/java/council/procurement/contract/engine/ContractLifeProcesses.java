package council.procurement.contract.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.contract.ContractLives;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins {@code contract-management} for contracts that come from elsewhere, in the transaction that enters them. */
@Component
class ContractLifeProcesses implements ContractLives {

    private final CaseProcesses processes;

    ContractLifeProcesses(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String reference) {
        processes.begin(ContractManagement.KEY, reference, Map.of());
    }

    @Override
    public void datesChanged(String reference) {
        processes.lookAgain("Event_NextDateDue", "Task_FindNextDate", ContractManagement.KEY, reference);
    }
}

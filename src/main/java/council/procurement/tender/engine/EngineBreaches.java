package council.procurement.tender.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.tender.Breaches;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A review stands beside the case. A stopped tender goes to a step that is there in every release of its model. */
@Component
class EngineBreaches implements Breaches {

    private static final String DECIDE_WITHOUT_BIDS = "Task_DecideWithoutBids";

    private final CaseProcesses processes;

    EngineBreaches(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long breach) {
        processes.begin(BreachProcess.KEY, reference, Map.of(BreachProcess.BREACH.name(), breach));
    }

    @Override
    public boolean stop(String reference) {
        return processes.takeTo(DECIDE_WITHOUT_BIDS, TenderProcess.KEY, reference);
    }
}

package council.procurement.tender.engine;

import static council.procurement.tender.engine.TenderProcess.TASK_OPEN_BIDS;
import static council.procurement.tender.engine.TenderProcess.TASK_OPEN_QUOTES;
import static council.procurement.tender.engine.TenderProcess.TASK_WITNESS_OPENING;

import council.procurement.casefile.CaseTasks;
import council.procurement.tender.OpeningDesk;
import org.springframework.stereotype.Component;

/** Whoever holds the open task sits at the opening. */
@Component
class OpeningTasks implements OpeningDesk {

    private final CaseTasks tasks;

    OpeningTasks(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean isOpener(String reference, String person) {
        return tasks.holds(person, reference, TASK_OPEN_QUOTES, TASK_OPEN_BIDS);
    }

    @Override
    public boolean isWitness(String reference, String person) {
        return tasks.holds(person, reference, TASK_WITNESS_OPENING);
    }
}

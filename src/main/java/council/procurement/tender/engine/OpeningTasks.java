package council.procurement.tender.engine;

import static council.procurement.tender.engine.TenderProcess.TASK_OPEN_BIDS;
import static council.procurement.tender.engine.TenderProcess.TASK_OPEN_QUOTES;
import static council.procurement.tender.engine.TenderProcess.TASK_WITNESS_OPENING;

import council.procurement.tender.OpeningDesk;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Whoever holds the open task sits at the opening. */
@Component
class OpeningTasks implements OpeningDesk {

    private final TaskService tasks;

    OpeningTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean isOpener(String reference, String person) {
        return holds(reference, person, TASK_OPEN_QUOTES, TASK_OPEN_BIDS);
    }

    @Override
    public boolean isWitness(String reference, String person) {
        return holds(reference, person, TASK_WITNESS_OPENING);
    }

    private boolean holds(String reference, String person, String... taskKeys) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).processDefinitionKey(TenderProcess.KEY).taskDefinitionKeyIn(taskKeys).taskAssignee(person).active().count() > 0;
    }
}

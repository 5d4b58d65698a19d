package council.procurement.tender.engine;

import static council.procurement.tender.engine.TenderProcess.TASK_PREPARE_TENDER;
import static council.procurement.tender.engine.TenderProcess.TASK_SEND_REQUESTS;

import council.procurement.platform.AsEngine;
import council.procurement.tender.PreparationDesk;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The task waits for this person's group, or they hold it. */
@Component
class PreparationTasks implements PreparationDesk {

    private final TaskService tasks;
    private final AsEngine engine;

    PreparationTasks(TaskService tasks, AsEngine engine) {
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public boolean isOpenTo(String reference, String person) {
        return isOpen(TASK_PREPARE_TENDER, reference, person);
    }

    @Override
    public boolean isAskingOpenTo(String reference, String person) {
        return isOpen(TASK_SEND_REQUESTS, reference, person);
    }

    private boolean isOpen(String task, String reference, String person) {
        return engine.ask(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(task).active()
            .or().taskAssignee(person).taskCandidateUser(person).endOr().count() > 0);
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationTask;
import council.procurement.evaluation.OpenTasks;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Who works on which step, as the engine knows it. */
@Component("evaluationTasks")
class EngineTasks implements OpenTasks {

    private final TaskService tasks;

    EngineTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean holds(String person, String reference, EvaluationTask task) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(EvaluationProcess.TASKS.get(task)).taskAssignee(person).active().count() > 0;
    }
}

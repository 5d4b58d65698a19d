package council.procurement.evaluation.engine;

import council.procurement.casefile.CaseTasks;
import council.procurement.evaluation.EvaluationTask;
import council.procurement.evaluation.OpenTasks;
import org.springframework.stereotype.Component;

/** Who works on which step, as the engine knows it. */
@Component("evaluationTasks")
class EngineTasks implements OpenTasks {

    private final CaseTasks tasks;

    EngineTasks(CaseTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public boolean holds(String person, String reference, EvaluationTask task) {
        return tasks.holds(person, reference, ExclusionProcess.TASKS.getOrDefault(task, EvaluationProcess.TASKS.get(task)));
    }
}

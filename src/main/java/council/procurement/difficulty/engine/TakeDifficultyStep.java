package council.procurement.difficulty.engine;

import council.procurement.difficulty.DifficultyService;
import council.procurement.difficulty.DifficultyStep;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("takeDifficultyStep")
class TakeDifficultyStep implements TaskListener {

    private final DifficultyService difficulties;

    TakeDifficultyStep(DifficultyService difficulties) {
        this.difficulties = difficulties;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        difficulties.taken(form.reference(), form.person(), DifficultyStep.Kind.ofTask(task.getTaskDefinitionKey())).ifPresent(outcome -> DifficultyProcess.OUTCOME.set(task.getExecution(), outcome.code()));
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.ExclusionStep;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideExclusion")
class DecideExclusion implements TaskListener {

    private final ExclusionService exclusions;

    DecideExclusion(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        ExclusionProcess.EXCLUDED.set(task.getExecution(), exclusions.finish(form.reference(), form.person(), ExclusionProcess.EXCLUSION.in(task), ExclusionStep.DECISION));
    }
}

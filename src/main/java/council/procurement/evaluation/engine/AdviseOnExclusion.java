package council.procurement.evaluation.engine;

import council.procurement.evaluation.ExclusionService;
import council.procurement.evaluation.ExclusionStep;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("adviseOnExclusion")
class AdviseOnExclusion implements TaskListener {

    private final ExclusionService exclusions;

    AdviseOnExclusion(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        exclusions.finish(form.reference(), form.person(), ExclusionProcess.EXCLUSION.in(task), ExclusionStep.ADVICE);
    }
}

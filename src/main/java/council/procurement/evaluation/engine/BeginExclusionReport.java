package council.procurement.evaluation.engine;

import council.procurement.evaluation.ExclusionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("beginExclusionReport")
class BeginExclusionReport implements JavaDelegate {

    private final ExclusionService exclusions;

    BeginExclusionReport(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        exclusions.handOver(ExclusionProcess.EXCLUSION.in(execution));
    }
}

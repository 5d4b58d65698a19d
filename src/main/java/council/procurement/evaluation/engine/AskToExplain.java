package council.procurement.evaluation.engine;

import council.procurement.Refused;
import council.procurement.evaluation.ExclusionService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("askToExplain")
class AskToExplain implements JavaDelegate {

    private final ExclusionService exclusions;

    AskToExplain(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = ExclusionProcess.ANSWER_REFUSAL.in(execution);
        if (refusal != null) throw new Refused("%s", refusal);
        ExclusionProcess.EXPLANATION_DUE.set(execution, Date.from(exclusions.ask(ExclusionProcess.EXCLUSION.in(execution), ExclusionProcess.ANSWER_DAYS.in(execution).intValue())));
    }
}

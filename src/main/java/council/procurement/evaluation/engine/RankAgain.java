package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationRuns;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the evaluation back to its ranking where it has come further; where it has not, the ranking is still to come. */
@Component("rankAgain")
class RankAgain implements JavaDelegate {

    private final EvaluationRuns runs;

    RankAgain(EvaluationRuns runs) {
        this.runs = runs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.rankAgain(execution.getProcessBusinessKey());
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.EvaluationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("rankBids")
class RankBids implements JavaDelegate {

    private final EvaluationService evaluations;

    RankBids(EvaluationService evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        evaluations.rank(execution.getProcessBusinessKey());
    }
}

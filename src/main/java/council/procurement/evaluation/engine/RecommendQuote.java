package council.procurement.evaluation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.evaluation.QuoteService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("recommendQuote")
class RecommendQuote implements TaskListener {

    private final QuoteService quotes;

    RecommendQuote(QuoteService quotes) {
        this.quotes = quotes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        boolean award = quotes.recommend(form.reference(), form.person());
        STAGE_OUTCOME.set(task.getExecution(), award ? EvaluationProcess.RECOMMENDED : EvaluationProcess.NONE);
    }
}

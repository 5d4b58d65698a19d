package council.procurement.evaluation.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The seats of the panel: {@code ${evaluationPanel.seats(execution)}}; that each is another person's is the use case's rule. */
@Component("evaluationPanel")
public class EvaluationPanel {

    /** At least three (domain reference 3.6). */
    public List<Integer> seats(DelegateExecution execution) {
        return List.of(1, 2, 3);
    }
}

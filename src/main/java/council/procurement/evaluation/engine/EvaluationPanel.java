package council.procurement.evaluation.engine;

import council.procurement.evaluation.PanelService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The panel, as models read it: {@code ${evaluationPanel.members(execution)}}. */
@Component("evaluationPanel")
public class EvaluationPanel {

    private final PanelService panels;

    EvaluationPanel(PanelService panels) {
        this.panels = panels;
    }

    /** Seats of nobody in particular, in models of earlier releases; that each is another person's is the use case's rule. */
    public List<Integer> seats(DelegateExecution execution) {
        return List.of(1, 2, 3);
    }

    /** How many must score at least. */
    public int leastMembers(DelegateExecution execution) {
        return panels.leastMembers(execution.getProcessBusinessKey());
    }

    /** Who scores, the chair first. */
    public List<String> members(DelegateExecution execution) {
        return panels.panel(execution.getProcessBusinessKey()).scorers();
    }

    public String moderator(DelegateExecution execution) {
        return panels.panel(execution.getProcessBusinessKey()).moderator().orElse(null);
    }

    /** Who left and whose seat is to be taken. */
    public String leaver(DelegateExecution execution) {
        return panels.leaver(execution.getProcessBusinessKey());
    }
}

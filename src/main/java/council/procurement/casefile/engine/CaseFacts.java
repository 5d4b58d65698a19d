package council.procurement.casefile.engine;

import council.procurement.casefile.BudgetService;
import council.procurement.casefile.CollaborationService;
import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.platform.FormText;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of the case that models read: {@code ${caseFacts.requester(execution)}}. */
@Component("caseFacts")
public class CaseFacts {

    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final CommitmentService commitments;
    private final BudgetService budgets;
    private final CollaborationService collaboration;

    CaseFacts(ProcurementCaseService cases, TimelineService timeline, CommitmentService commitments, BudgetService budgets, CollaborationService collaboration) {
        this.cases = cases;
        this.timeline = timeline;
        this.commitments = commitments;
        this.budgets = budgets;
        this.collaboration = collaboration;
    }

    /** To whom tasks of the service go: who raised the need, or the lead officer who took the case over. */
    public String requester(DelegateExecution execution) {
        return cases.leadOfficer(execution.getProcessBusinessKey());
    }

    /** By which rules the case runs, in a sentence. */
    public String routeReason(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).routing().inWords();
    }

    /** What other purchases of the same kind mean for this one; empty where they mean nothing. */
    public String together(DelegateExecution execution) {
        return paragraph(commitments.with(cases.get(execution.getProcessBusinessKey())).warnings());
    }

    /** What is left on the budget line, in sentences. */
    public String budget(DelegateExecution execution) {
        return paragraph(budgets.of(cases.get(execution.getProcessBusinessKey())));
    }

    /** Frameworks and neighbours' plans that cover the purchase; empty where none does. */
    public String collaboration(DelegateExecution execution) {
        return paragraph(collaboration.sentences(cases.get(execution.getProcessBusinessKey()).need().cpvCode()));
    }

    private static String paragraph(List<String> sentences) {
        return FormText.shown(String.join("  \n", sentences.stream().map(FormText::plain).toList()));
    }

    /** The last line of the timeline: why a task came back. */
    public String lastEvent(DelegateExecution execution) {
        var entries = timeline.of(execution.getProcessBusinessKey());
        return entries.stream().filter(e -> !e.person().equals(ProcurementCaseService.SYSTEM)).reduce((a, b) -> b).map(TimelineEntry::sentence).map(FormText::shown).orElse("");
    }
}

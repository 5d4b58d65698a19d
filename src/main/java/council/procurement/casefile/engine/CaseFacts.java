package council.procurement.casefile.engine;

import council.procurement.casefile.CommitmentService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineEntry;
import council.procurement.casefile.TimelineService;
import council.procurement.platform.FormText;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of the case that models read: {@code ${caseFacts.requester(execution)}}. */
@Component("caseFacts")
public class CaseFacts {

    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final CommitmentService commitments;

    CaseFacts(ProcurementCaseService cases, TimelineService timeline, CommitmentService commitments) {
        this.cases = cases;
        this.timeline = timeline;
        this.commitments = commitments;
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
        return String.join("  \n", commitments.with(cases.get(execution.getProcessBusinessKey())).warnings().stream().map(w -> "**Think about:** " + FormText.shown(w)).toList());
    }

    /** The last line of the timeline: why a task came back. */
    public String lastEvent(DelegateExecution execution) {
        var entries = timeline.of(execution.getProcessBusinessKey());
        return entries.stream().filter(e -> !e.person().equals(ProcurementCaseService.SYSTEM)).reduce((a, b) -> b).map(TimelineEntry::sentence).map(FormText::shown).orElse("");
    }
}

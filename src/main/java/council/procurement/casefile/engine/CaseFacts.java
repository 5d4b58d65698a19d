package council.procurement.casefile.engine;

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

    CaseFacts(ProcurementCaseService cases, TimelineService timeline) {
        this.cases = cases;
        this.timeline = timeline;
    }

    /** To whom tasks of the service go: who raised the need, or the lead officer who took the case over. */
    public String requester(DelegateExecution execution) {
        return cases.leadOfficer(execution.getProcessBusinessKey());
    }

    /** By which rules the case runs, in a sentence. */
    public String routeReason(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).routing().inWords();
    }

    /** The last line of the timeline: why a task came back. */
    public String lastEvent(DelegateExecution execution) {
        var entries = timeline.of(execution.getProcessBusinessKey());
        return entries.stream().filter(e -> !e.person().equals(ProcurementCaseService.SYSTEM)).reduce((a, b) -> b).map(TimelineEntry::sentence).map(FormText::shown).orElse("");
    }
}

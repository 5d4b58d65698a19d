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

    /** Who raised the need: tasks that come back to the service go to this person. */
    public String requester(DelegateExecution execution) {
        return cases.get(execution.getProcessBusinessKey()).raisedBy();
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

package council.procurement.executive.engine;

import council.procurement.approval.DecisionEvidence;
import council.procurement.approval.DecisionType;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.executive.KeyDecisionService;
import council.procurement.executive.PublicationService;
import council.procurement.platform.FormText;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What committee services read at the head of their forms, and the words of the record with which these begin. */
@Component("executiveBrief")
public class ExecutiveBrief {

    private final KeyDecisionService keyDecisions;
    private final PublicationService publications;

    ExecutiveBrief(KeyDecisionService keyDecisions, PublicationService publications) {
        this.keyDecisions = keyDecisions;
        this.publications = publications;
    }

    public String notice(DelegateExecution execution) {
        var times = keyDecisions.times(execution.getProcessBusinessKey(), type(execution));
        return FormText.shown("**%s decides on %s.** The notice must stand for %d clear days before: neither its own day nor the day of the decision counts. Under a general exception %d clear days do, and with special urgency none."
            .formatted(decisionMaker(execution), type(execution).subject(), times.noticeClearDays(), times.exceptionClearDays()));
    }

    public String decisionMaker(DelegateExecution execution) {
        return keyDecisions.decisionMaker(execution.getProcessBusinessKey(), type(execution));
    }

    public String decision(DelegateExecution execution) {
        var it = last(execution);
        return FormText.shown("**%s %s %s.** After publication it can be called in for %d clear working days, unless it is urgent."
            .formatted(publications.decider(it), it.outcome().code(), it.type().subject(), keyDecisions.times(it.reference(), it.type()).callInClearDays()));
    }

    public Date publishBy(DelegateExecution execution) {
        return WorkingDayDates.closeOfBusiness(publications.publishBy(execution.getProcessBusinessKey(), type(execution)));
    }

    public String title(DelegateExecution execution) {
        return publications.title(execution.getProcessBusinessKey());
    }

    public String reasons(DelegateExecution execution) {
        return Objects.requireNonNullElse(last(execution).reason(), "");
    }

    public String alternatives(DelegateExecution execution) {
        return Objects.requireNonNullElse(last(execution).alternatives(), "");
    }

    public String interests(DelegateExecution execution) {
        return Objects.requireNonNullElse(last(execution).interests(), "");
    }

    public String callIn(DelegateExecution execution) {
        return publications.latestOf(execution.getProcessBusinessKey()).map(it -> FormText.shown("**%s**\n\nGrounds: %s".formatted(FormText.plain(publications.inWords(it)), FormText.plain(it.calledIn().grounds())))).orElse("");
    }

    private DecisionEvidence last(DelegateExecution execution) {
        return publications.last(execution.getProcessBusinessKey(), type(execution));
    }

    private static DecisionType type(DelegateExecution execution) {
        return DecisionType.of(ApprovalProcess.DECISION_TYPE.in(execution));
    }
}

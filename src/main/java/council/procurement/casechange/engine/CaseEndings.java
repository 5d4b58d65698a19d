package council.procurement.casechange.engine;

import static council.procurement.platform.FormText.plain;
import static council.procurement.platform.FormText.shown;

import council.procurement.casechange.CaseRequest;
import council.procurement.casechange.CaseStandingService;
import council.procurement.casechange.WayOut;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the forms of an ending say: {@code ${caseEndings.brief(execution)}}. */
@Component("caseEndings")
public class CaseEndings {

    private final CaseStandingService standings;
    private final ProcurementCaseService cases;
    private final People people;

    CaseEndings(CaseStandingService standings, ProcurementCaseService cases, People people) {
        this.standings = standings;
        this.cases = cases;
        this.people = people;
    }

    public String brief(DelegateExecution execution) {
        var request = standings.request(CaseEndingProcess.ENDING_REQUEST.in(execution)).request();
        return shown(request.way() == WayOut.MERGE ? merge(request) : cancellation(request));
    }

    private String cancellation(CaseRequest request) {
        return "**%s asks to cancel this case.** %s\n\n%s".formatted(people.nameOf(request.askedBy()), plain(request.reason()), standings.owesTerminationNotice(request.caseReference())
            ? "A procurement termination notice (UK12) is due after it." : "No procurement termination notice is due.");
    }

    private String merge(CaseRequest request) {
        var source = cases.get(request.caseReference());
        var target = cases.get(request.otherCase());
        return "**%s asks to merge %s “%s” into your case [%s “%s”](/procurements/%s).** %s\n\nTheir case is estimated at %s, yours at %s.".formatted(people.nameOf(request.askedBy()), source.reference(),
            plain(source.need().title()), target.reference(), plain(target.need().title()), target.reference(), plain(request.reason()), source.valueInWords(), target.valueInWords());
    }

    /** Who leads the case into which this one would go. */
    public String otherLeadOfficer(DelegateExecution execution) {
        return cases.leadOfficer(standings.request(CaseEndingProcess.ENDING_REQUEST.in(execution)).request().otherCase());
    }

    /** Why the purchase was cancelled, for whoever tells the bidders. */
    public String toTell(DelegateExecution execution) {
        var it = cases.get(execution.getProcessBusinessKey());
        return shown("**Why it was cancelled:** %s".formatted(plain(it.statusReason())));
    }

    public boolean noticeDue(DelegateExecution execution) {
        return standings.owesTerminationNotice(execution.getProcessBusinessKey());
    }
}

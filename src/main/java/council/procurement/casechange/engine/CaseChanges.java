package council.procurement.casechange.engine;

import static council.procurement.platform.FormText.plain;
import static council.procurement.platform.FormText.shown;

import council.procurement.casechange.CaseChangeService;
import council.procurement.casechange.CaseRequest;
import council.procurement.casechange.CaseStandingService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the forms of a change say: {@code ${caseChanges.brief(execution)}}. */
@Component("caseChanges")
public class CaseChanges {

    private final CaseStandingService standings;
    private final CaseChangeService changes;
    private final ProcurementCaseService cases;
    private final People people;

    CaseChanges(CaseStandingService standings, CaseChangeService changes, ProcurementCaseService cases, People people) {
        this.standings = standings;
        this.changes = changes;
        this.cases = cases;
        this.people = people;
    }

    public String brief(DelegateExecution execution) {
        var request = request(execution);
        var asker = people.nameOf(request.askedBy());
        return shown(switch (request.way()) {
            case HOLD -> plain(cases.get(request.caseReference()).statusReason());
            case HAND_OVER -> "**%s asks you to take this case over.** %s".formatted(asker, plain(request.reason()));
            default -> correction(request, asker);
        });
    }

    private String correction(CaseRequest request, String asker) {
        var question = changes.correctable().stream().filter(q -> q.field().equals(request.field())).findFirst().orElseThrow();
        return "**%s asks to correct “%s”.** %s\n\nNow: %s  \nCorrected: %s\n\n%s".formatted(asker, question.label(), plain(request.reason()), plain(question.said(request.oldAnswer())),
            plain(question.said(request.newAnswer())), changes.startsAgain(request.field())
                ? "Decisions rest on this answer. If you accept, the case starts again at initiation and earlier approvals lapse." : "No decision rests on this answer: the case goes on where it is.");
    }

    /** Why the case was put on hold. */
    public String reason(DelegateExecution execution) {
        return request(execution).reason();
    }

    public String colleague(DelegateExecution execution) {
        return request(execution).colleague();
    }

    private CaseRequest request(DelegateExecution execution) {
        return standings.request(CaseChangeProcess.CHANGE_REQUEST.in(execution)).request();
    }
}

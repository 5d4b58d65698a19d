package council.procurement.casechange.web;

import council.procurement.casechange.AnsweredRequest;
import council.procurement.casechange.CaseChangeService;
import council.procurement.casechange.CaseStandingService;
import council.procurement.casechange.NeedQuestions.Question;
import council.procurement.casechange.WayOut;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The ways out on the page of a case: those that are open to the viewer, why others are not, and what was asked and answered. */
@Component
class WaysOutPart implements CaseFilePart {

    private final CaseStandingService standings;
    private final CaseChangeService changes;
    private final ProcurementCaseService cases;
    private final People people;

    WaysOutPart(CaseStandingService standings, CaseChangeService changes, ProcurementCaseService cases, People people) {
        this.standings = standings;
        this.changes = changes;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        if (cases.find(reference).isEmpty()) return Optional.empty();
        var standing = standings.of(reference);
        var section = Section.titled(standing.it().isRunning() ? "Change or end this case" : "Changes of this case");
        var asked = standings.asked(reference);
        var told = standings.biddersTold(reference);
        if (told.isPresent()) {
            section = section.fact("Bidders told on", told.get().toldOn()).fact("Whom, and how", told.get().howTold());
            if (told.get().noticeDue()) section = section.fact("Procurement termination notice", told.get().noticeNumber()).fact("Notice published on", told.get().noticeOn());
        }
        if (standing.it().isRunning() && Arrays.stream(WayOut.values()).anyMatch(way -> standing.mayAsk(way, viewer))) {
            for (var way : WayOut.values()) {
                var refusals = standing.refusals(way, viewer);
                section = refusals.isEmpty() ? section.link(way.title(), "/procurements/%s/%s".formatted(reference, way.code())) : section.fact(way.title() + ": not now", refusals.reasons().get(0));
            }
        }
        if (asked.isEmpty() && told.isEmpty()) return Optional.of(section.onScreenOnly());
        if (!asked.isEmpty()) section = section.table("What was asked and answered", List.of("Asked on", "What", "By", "Why", "Answer", "Answered by"), rows(asked));
        return Optional.of(section);
    }

    private List<List<Object>> rows(List<AnsweredRequest> asked) {
        var questions = changes.correctable().stream().collect(Collectors.toMap(Question::field, Function.identity()));
        return asked.stream().map(one -> Section.row(one.request().askedAt(), what(one, questions.get(one.request().field())), people.nameOf(one.request().askedBy()), one.request().reason(),
            answer(one), one.isPending() || one.answer().answeredBy().equals(ProcurementCaseService.SYSTEM) ? null : people.nameOf(one.answer().answeredBy()))).toList();
    }

    private String what(AnsweredRequest one, Question question) {
        var it = one.request();
        return switch (it.way()) {
            case MERGE -> "Merge into " + it.otherCase();
            case HAND_OVER -> "Hand over to " + people.nameOf(it.colleague());
            case CORRECT -> question == null ? "Correct an answer" : "Correct “%s” from “%s” to “%s”".formatted(question.label(), question.said(it.oldAnswer()), question.said(it.newAnswer()));
            case WITHDRAW, CANCEL, HOLD -> it.way().title();
        };
    }

    private static String answer(AnsweredRequest one) {
        if (one.isPending()) return one.request().way() == WayOut.HOLD ? "Not resumed yet" : "Waits";
        var answer = one.answer().accepted() ? one.request().way() == WayOut.HOLD ? "Resumed" : "Yes" : "No";
        return one.answer().reason() == null ? answer : answer + ". " + one.answer().reason();
    }
}

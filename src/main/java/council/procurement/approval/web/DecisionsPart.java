package council.procurement.approval.web;

import council.procurement.approval.Advice;
import council.procurement.approval.ApprovalService;
import council.procurement.approval.Decision;
import council.procurement.approval.DecisionEvidenceService;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.web.Show;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who decided what in a case and why, and the advice that was before them. */
@Component
class DecisionsPart implements CaseFilePart {

    private final ApprovalService approvals;
    private final DecisionEvidenceService evidence;
    private final People people;
    private final Show show;

    DecisionsPart(ApprovalService approvals, DecisionEvidenceService evidence, People people, Show show) {
        this.approvals = approvals;
        this.evidence = evidence;
        this.people = people;
        this.show = show;
    }

    @Override
    public int order() {
        return 800;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Decisions and advice");
        var decisions = approvals.decisions(reference);
        var advice = approvals.advice(reference);
        if (!decisions.isEmpty()) {
            section = section.table("Decisions", List.of("On", "Outcome", "By", "When", "Reason"), decisions.stream().map(this::row).toList());
        }
        for (int number = 1; number <= evidence.of(reference).size(); number++)
            section = section.link("Decision notice %d (PDF)".formatted(number), "/procurements/%s/decisions/%d.pdf".formatted(reference, number));
        if (!advice.isEmpty()) {
            section = section.table("Advice", List.of("On", "Advice", "By", "When", "In words"), advice.stream().map(this::row).toList());
        }
        for (var lapsed : approvals.lapsed(reference).entrySet()) section = section.fact("Lapsed: " + lapsed.getKey().subject(), lapsed.getValue());
        return Optional.of(section);
    }

    private List<Object> row(Decision it) {
        var outcome = switch (it.outcome()) {
            case APPROVED -> "Approved";
            case REJECTED -> "Rejected";
            case RETURNED -> "Returned for changes";
        };
        return Section.row(StringUtils.capitalize(it.type().subject()), outcome, decider(it), it.at(), it.reason());
    }

    private String standingIn(String principal) {
        return principal == null ? "" : ", standing in for " + people.nameOf(principal);
    }

    /** Who records what Cabinet decided did not decide it. */
    private String decider(Decision it) {
        if (it.minute() == null) return "%s, %s%s".formatted(people.nameOf(it.person()), people.groupName(it.group()).toLowerCase(), standingIn(it.onBehalfOf()));
        return "%s, minute %s of %s, recorded by %s".formatted(it.minute().body(), it.minute().minute(), show.date(it.minute().meetingDate()), people.nameOf(it.person()));
    }

    private List<Object> row(Advice it) {
        return Section.row(StringUtils.capitalize(it.type().subject()), it.supports() ? "Supports it" : "Does not support it",
            "%s, %s%s".formatted(people.nameOf(it.person()), people.groupName(it.group()).toLowerCase(), standingIn(it.onBehalfOf())), it.at(), it.advice());
    }
}

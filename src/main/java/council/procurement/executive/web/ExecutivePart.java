package council.procurement.executive.web;

import council.procurement.approval.DecisionPart;
import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.executive.KeyDecisionService;
import council.procurement.executive.PublicationService;
import council.procurement.initiation.GovernanceService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is on record around the decision by members: notice, Council's minute, publication, call-in. */
@Component
class ExecutivePart implements CaseFilePart, DecisionPart {

    private final KeyDecisionService keyDecisions;
    private final PublicationService publications;
    private final ProcurementCaseService cases;

    ExecutivePart(KeyDecisionService keyDecisions, PublicationService publications, ProcurementCaseService cases) {
        this.keyDecisions = keyDecisions;
        this.publications = publications;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 115;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        var section = Section.titled("Decision by members");
        var notices = keyDecisions.notices(reference);
        for (int n = 0; n < notices.size(); n++)
            section = section.fact(n == notices.size() - 1 ? "Key-decision notice" : "Earlier notice", keyDecisions.inWords(notices.get(n)));
        var money = keyDecisions.framework(reference).filter(it -> it.outside()).orElse(null);
        if (money != null) section = section.fact("Money outside the budget and policy framework", money.minute() == null ? "Waits for Council’s minute" : "Council %s, minute %s".formatted(money.minute().agreed() ? "agreed" : "refused", money.minute().number()));
        for (var it : publications.of(reference)) section = section.fact("Decision published", publications.inWords(it));
        if (notices.isEmpty() && cases.find(reference).filter(it -> it.isOpen()).isPresent() && keyDecisions.takesNotice(reference)) section = section.fact("Key-decision notice", "Not on record yet");
        if (section.isEmpty()) return Optional.empty();
        return Optional.of(viewer.isIn(GovernanceService.COMMITTEE_SERVICES) ? section.link("Record a notice, an exception or a call-in", "/executive-decisions/" + reference) : section);
    }
}

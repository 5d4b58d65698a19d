package council.procurement.initiation.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.GovernanceTimetable;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When members can decide the award, and by when each step before and after it must be done. */
@Component
class GovernancePart implements CaseFilePart {

    private final GovernanceService governance;

    GovernancePart(GovernanceService governance) {
        this.governance = governance;
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Optional<Section> section(String reference, Viewer viewer) {
        return governance.timetable(reference).map(this::section);
    }

    private Section section(GovernanceTimetable it) {
        var section = Section.titled("Governance timetable").fact("What it shows", it.inWords());
        if (it.decideOn() == null) return section.link("Council meetings", "/meetings");
        if (it.noticeBy() != null) section = section.fact("Publish the key-decision notice by", it.noticeBy());
        if (it.reportBy() != null) section = section.fact("Report to committee services by", it.reportBy());
        if (it.agendaBy() != null) section = section.fact("Agenda and report public by", it.agendaBy());
        return section.fact("Decision", it.decideOn()).fact("Publish the decision by", it.publishBy()).fact("Act on it, unless called in, from", it.implementFrom())
            .fact("Contract can be signed by", it.readyOn()).fact("Needed by", it.neededBy()).link("Council meetings", "/meetings");
    }
}

package council.procurement.initiation.web;

import council.procurement.casefile.CaseFilePart;
import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.GovernanceTimetable;
import council.procurement.platform.web.Show;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When members can decide the award, and by when each step before and after it must be done. */
@Component
class GovernancePart implements CaseFilePart {

    private final GovernanceService governance;
    private final Show show;

    GovernancePart(GovernanceService governance, Show show) {
        this.governance = governance;
        this.show = show;
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
        var section = Section.titled("Governance timetable").fact("What it shows", inWords(it));
        if (it.decideOn() == null) return section.link("Council meetings", "/meetings");
        section = section.fact("Publish the key-decision notice by", it.noticeBy());
        if (it.agendaBy() != null) section = section.fact("Agenda and report public by", it.agendaBy());
        return section.fact("Decision", it.decideOn()).fact("Publish the decision by", it.publishBy()).fact("Act on it, unless called in, from", it.implementFrom())
            .fact("Contract can be signed by", it.readyOn()).fact("Needed by", it.neededBy()).link("Council meetings", "/meetings");
    }

    private String inWords(GovernanceTimetable it) {
        if (it.decideOn() == null) return "A key decision by Cabinet, but no meeting is entered that leaves time for the notice: ask committee services for the dates.";
        if (it.isPossible()) return "The award is a key decision; these dates meet the day on which the contract is needed.";
        var sooner = it.earliestByException().isBefore(it.earliestDecision())
            ? " With a general exception it can be decided on %s; sooner only with special urgency, which the chair of scrutiny must agree.".formatted(show.date(it.earliestByException()))
            : " Sooner only with special urgency, which the chair of scrutiny must agree.";
        return "Impossible by the day on which it is needed: with full notice the earliest decision is %s.%s".formatted(show.date(it.earliestDecision()), sooner);
    }
}

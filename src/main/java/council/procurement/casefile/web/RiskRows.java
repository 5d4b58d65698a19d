package council.procurement.casefile.web;

import council.procurement.casefile.Risk;
import council.procurement.casefile.RiskService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Risks with the names of their people, and whether their review is overdue today. */
@Component
class RiskRows {

    private final RiskService risks;
    private final People people;
    private final Clock clock;

    RiskRows(RiskService risks, People people, Clock clock) {
        this.risks = risks;
        this.people = people;
        this.clock = clock;
    }

    List<RiskRow> of(List<Risk> some) {
        var today = LocalDate.now(clock);
        return some.stream().map(r -> new RiskRow(r, people.nameOf(r.owner()), people.nameOf(r.writtenBy()), r.isReviewOverdue(today))).toList();
    }

    /** The open ones that this viewer may read, for the page of the case. */
    List<RiskRow> open(String reference, Viewer viewer) {
        return of(risks.readableBy(viewer, reference).stream().filter(Risk::isOpen).toList());
    }
}

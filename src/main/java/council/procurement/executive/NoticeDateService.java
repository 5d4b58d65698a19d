package council.procurement.executive;

import council.procurement.casefile.KeyDate;
import council.procurement.casefile.KeyDates;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.executive.store.ExecutiveStore;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.GovernanceTimetable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last day on which the notice of each key decision still leaves time for the need (SI 2012/2089 reg 9). Where no day does
 * any more there is nothing to remind of: the case says so, and a general exception or special urgency is what is left.
 */
@Service
@Transactional(readOnly = true)
class NoticeDateService implements KeyDates {

    private final ExecutiveStore store;
    private final GovernanceService governance;
    private final ProcurementCaseService cases;

    NoticeDateService(ExecutiveStore store, GovernanceService governance, ProcurementCaseService cases) {
        this.store = store;
        this.governance = governance;
        this.cases = cases;
    }

    @Override
    public List<KeyDate> between(LocalDate first, LocalDate last) {
        return store.casesToAnnounce().stream().flatMap(reference -> date(reference).stream()).filter(it -> !it.on().isBefore(first) && !it.on().isAfter(last)).toList();
    }

    private Optional<KeyDate> date(String reference) {
        var it = cases.get(reference);
        return governance.timetable(reference).filter(GovernanceTimetable::isPossible)
            .map(timetable -> new KeyDate(KeyDate.Kind.KEY_NOTICE, reference, it.need().title(), timetable.noticeBy(), it.raisedBy(), "/procurements/" + reference));
    }
}

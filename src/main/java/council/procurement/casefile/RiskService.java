package council.procurement.casefile;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.store.RiskStore;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The risk register of a case, through all its stages (seed: risk is "identified, assessed and managed at all stages"). */
@Service
@Transactional
public class RiskService {

    private final RiskStore store;
    private final CaseFileService files;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    RiskService(RiskStore store, CaseFileService files, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.files = files;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @return the number of the risk in the case
     * @throws RefusedFields where something is left out or impossible
     * @throws Refused       where the viewer does not keep this file
     */
    public int add(String reference, Viewer viewer, RiskDraft draft) {
        var it = files.forWriting(reference, viewer);
        checked(draft).orThrow();
        var number = store.nextNumber(reference);
        store.add(version(it, number, 1, draft, null, viewer));
        timeline.add(reference, it.stage(), viewer.person(), "Recorded risk %d.".formatted(number));
        return number;
    }

    /**
     * Writes the next version of a risk; the earlier ones stay.
     *
     * @param seen   the version that the person changed, so that nobody writes over a colleague's change unseen
     * @param remark what changed, and why
     */
    public void change(String reference, Viewer viewer, int number, int seen, RiskDraft draft, String remark) {
        var it = files.forWriting(reference, viewer);
        var before = store.latest(reference, number).orElseThrow(() -> new Refused("Case %s has no risk %d. Open its risk register.", reference, number));
        checked(draft).text(remark, 1000, "remark", "Say what changed, and why.").orThrow();
        if (before.version() != seen)
            throw new Refused("%s changed risk %d at the same time. Open it again, look at what changed and repeat your change.", people.nameOf(before.writtenBy()), number);
        store.add(version(it, number, before.version() + 1, draft, remark.strip(), viewer));
        var deed = before.state() == draft.state() ? "Changed" : draft.state() == RiskState.CLOSED ? "Closed" : "Opened again";
        timeline.add(reference, it.stage(), viewer.person(), "%s risk %d.".formatted(deed, number));
    }

    /** As they stand, what needs attention first; none for whoever does not read the file. */
    @Transactional(readOnly = true)
    public List<Risk> readableBy(Viewer viewer, String reference) {
        return files.mayRead(reference, viewer) ? store.of(reference).stream().sorted(Risk.BY_ATTENTION).toList() : List.of();
    }

    /** All versions of a risk, newest first; none for whoever does not read the file, and for a number that is not there. */
    @Transactional(readOnly = true)
    public List<Risk> history(Viewer viewer, String reference, int number) {
        return files.mayRead(reference, viewer) ? store.versions(reference, number) : List.of();
    }

    /** Open risks of high severity, for the head of every task: whoever has a task in a case works under its risks. */
    @Transactional(readOnly = true)
    public List<Risk> severe(String reference) {
        return store.of(reference).stream().filter(r -> r.isOpen() && r.severity() == Severity.HIGH).sorted(Risk.BY_ATTENTION).toList();
    }

    private FieldRefusals checked(RiskDraft draft) {
        return draft.refusals(LocalDate.now(clock))
            .unless(draft.owner() != null && !people.groupsOf(draft.owner()).isEmpty(), "owner", "Choose who answers for the risk.");
    }

    private Risk version(ProcurementCase it, int number, int version, RiskDraft draft, String remark, Viewer viewer) {
        return new Risk(it.reference(), number, version, draft.title().strip(), draft.cause().strip(), draft.consequence().strip(), draft.likelihood(), draft.impact(),
            draft.owner(), draft.mitigation().strip(), draft.state(), draft.reviewOn(), remark, it.stage(), viewer.person(), clock.instant());
    }
}

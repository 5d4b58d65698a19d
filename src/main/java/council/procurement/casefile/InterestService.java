package council.procurement.casefile;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.store.InterestStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Declarations of interests (Procurement Act 2023 ss.81–83: identify conflicts of interest, mitigate them, keep them under
 * review). What is declared is for few eyes; that something was declared stands in the timeline for all.
 */
@Service
@Transactional
public class InterestService {

    public static final int LONGEST = 2000;

    private final InterestStore store;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final Clock clock;

    InterestService(InterestStore store, ProcurementCaseService cases, TimelineService timeline, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refused where the viewer has no part in the case, the case is closed, or something is left out or too long */
    public void declare(String reference, Viewer viewer, String interest, String withWhom, String managed) {
        var it = cases.get(reference);
        if (it.isOnHold()) throw new Refused("%s is on hold. %s Resume it first.", reference, it.statusReason());
        if (!it.isOpen()) throw new Refused("Case %s is closed (%s); an interest can no longer be declared on it. Tell the monitoring officer.", reference, it.status().label());
        if (!CaseAccess.of(viewer).declaresInterests(cases.people(reference)))
            throw new Refused("You have no part in case %s, so there is nothing for you to declare on it.", reference);
        Refusals.none()
            .unless(says(interest), "Say what your interest is.")
            .unless(says(withWhom), "Say with whom or in what you have it.")
            .unless(says(managed), "Say how it is managed.")
            .unless(fits(interest) && fits(withWhom) && fits(managed), "Shorten each answer to %s characters.", LONGEST)
            .orThrow();
        store.add(new InterestDeclaration(reference, viewer.person(), clock.instant(), interest.strip(), withWhom.strip(), managed.strip()));
        timeline.add(reference, it.stage(), viewer.person(), "Declared an interest.");
    }

    /** Those that this viewer may read, newest first. */
    @Transactional(readOnly = true)
    public List<InterestDeclaration> readableBy(Viewer viewer, String reference) {
        var access = CaseAccess.of(viewer);
        return store.of(reference).stream().filter(d -> access.readsInterestsOf(d.declaredBy())).toList();
    }

    /** Whether the requester said on the start form that there is an interest and has declared none yet. */
    @Transactional(readOnly = true)
    public boolean isOutstanding(String reference) {
        var it = cases.get(reference);
        return it.need().interestsDeclared() && store.of(reference).stream().noneMatch(d -> d.declaredBy().equals(it.raisedBy()));
    }

    private static boolean says(String text) {
        return text != null && !text.isBlank();
    }

    private static boolean fits(String text) {
        return text == null || text.strip().length() <= LONGEST;
    }
}

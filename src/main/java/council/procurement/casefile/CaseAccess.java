package council.procurement.casefile;

import java.util.List;
import java.util.Set;

/**
 * What a person may see of the cases on our pages. Everybody of the council reads every case's page: procurement is public
 * business; what bidders are owed and what is about a person is kept back by the part of the file that holds it, which asks
 * here. Nothing here lets anybody do a task: that is the engine's candidate groups and the use cases.
 */
public record CaseAccess(Viewer viewer) {

    private static final Set<String> MANAGERS = Set.of("procurement-managers", "heads-of-service", "leadership-team", "internal-audit");
    private static final Set<String> INTEREST_READERS = Set.of("monitoring-officer", "internal-audit");

    public static CaseAccess of(Viewer viewer) {
        return new CaseAccess(viewer);
    }

    /** Somebody without a group is a leaver or a stranger. */
    public boolean readsCases() {
        return !viewer.groups().isEmpty();
    }

    /** Late tasks of every team, and not of one's own alone: for those who answer for others, and internal audit. */
    public boolean seesEverybodysLateTasks() {
        return viewer.isInAnyOf(MANAGERS);
    }

    /** Declarations are about a person: for the declarant, the monitoring officer and internal audit (Localism Act 2011 ss.29–31; Procurement Act 2023 ss.81–83). */
    public boolean readsInterestsOf(String declarant) {
        return viewer.person().equals(declarant) || viewer.isInAnyOf(INTEREST_READERS);
    }

    /** Whoever has a part in the case declares for themselves; internal audit changes nothing. */
    public boolean declaresInterests(List<CasePerson> involved) {
        return !viewer.isIn("internal-audit") && involved.stream().anyMatch(p -> p.person().equals(viewer.person()));
    }
}

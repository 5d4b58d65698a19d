package council.procurement.approval;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.store.AbsenceStore;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Absence: an officer names a deputy for some days, of at least equal rank (decision table {@code deputies}); statutory officers
 * have their statutory deputy, a cabinet member's deputy is the leader or another member and never an officer. A deputy does
 * what the absent person may do, and inherits what keeps the absent person from it (domain reference 7.3, E10).
 */
@Service
@Transactional
public class AbsenceService {

    private static final Set<String> MANAGERS = Set.of("procurement-managers", "leadership-team", "committee-services");
    private static final Set<String> READERS = Set.of("internal-audit", "monitoring-officer");
    private static final int LONGEST_MONTHS = 12;

    private final AbsenceStore store;
    private final DeputyRules rules;
    private final DeputyTasks tasks;
    private final People people;
    private final Clock clock;

    AbsenceService(AbsenceStore store, DeputyRules rules, DeputyTasks tasks, People people, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** Managers enter absences for colleagues: of somebody who fell ill, or of a member. */
    public static boolean manages(Viewer viewer) {
        return viewer.isInAnyOf(MANAGERS);
    }

    public static boolean readsAll(Viewer viewer) {
        return manages(viewer) || viewer.isInAnyOf(READERS);
    }

    /**
     * @throws RefusedFields where something is missing, or the deputy may not stand in for this person
     * @throws Refused       where the viewer enters it for somebody else and is no manager
     */
    public void enter(Viewer viewer, String person, String deputy, LocalDate from, LocalDate to, String reason) {
        if (!viewer.person().equals(person) && !manages(viewer)) throw new Refused("You enter your own absence. Ask a manager to enter a colleague's.");
        var today = LocalDate.now(clock);
        var known = person != null && people.exists(person);
        FieldRefusals.none()
            .unless(known, "person", "Choose who is away.")
            .unless(from != null, "from", "Give the first day of the absence.")
            .unless(to != null, "to", "Give the last day of the absence.")
            .unless(from == null || to == null || !to.isBefore(from), "to", "The last day cannot lie before the first.")
            .unless(to == null || !to.isBefore(today), "to", "The absence lies in the past; nobody can stand in then.")
            .unless(from == null || to == null || !to.isAfter(from.plusMonths(LONGEST_MONTHS)), "to", "An absence of more than a year needs another holder of the post. Check the year.")
            .unless(deputy != null && !deputy.isBlank(), "deputy", "Choose who stands in.")
            .unless(!known || deputy == null || deputy.isBlank() || eligible(person).contains(deputy), "deputy", "This colleague may not stand in here: the deputy is of at least equal rank, and by statute where the post has one.")
            .text(reason, 500, "reason", "Say why, in a word: leave, illness, training.")
            .orThrow();
        if (store.of(person).stream().anyMatch(other -> other.overlaps(from, to))) throw new RefusedFields(java.util.Map.of("from", "%s is away on some of these days already. End that absence first.".formatted(people.nameOf(person))));
        if (store.current(today).stream().anyMatch(other -> other.person().equals(deputy) && other.overlaps(from, to)))
            throw new RefusedFields(java.util.Map.of("deputy", "%s is away on some of these days. Choose somebody else.".formatted(people.nameOf(deputy))));
        store.withDeputy(person).stream().filter(other -> other.overlaps(from, to)).findFirst().ifPresent(other -> {
            throw new RefusedFields(java.util.Map.of("from", "%s stands in for %s on some of these days. Name another deputy there first.".formatted(people.nameOf(person), people.nameOf(other.person()))));
        });
        store.add(person, deputy, from, to, reason.strip(), viewer.person(), clock.instant());
        if (!from.isAfter(today)) tasks.open(person, deputy);
    }

    /** The person is back: the deputy does nothing more for them from today. */
    public void end(Viewer viewer, long number) {
        var it = store.find(number).orElseThrow(() -> new Refused("This absence is no longer there."));
        if (!viewer.person().equals(it.person()) && !manages(viewer)) throw new Refused("You end your own absence. Ask a manager to end a colleague's.");
        if (!store.end(number, LocalDate.now(clock), viewer.person())) throw new Refused("This absence has ended already.");
        tasks.close(it.person(), it.deputy());
    }

    /** Each morning: deputies begin and stop. Doing it twice does nothing more. */
    public void turnOver() {
        var today = LocalDate.now(clock);
        for (var it : store.since(today.minusMonths(1))) {
            if (it.isOn(today)) tasks.open(it.person(), it.deputy());
            else if (it.isOver(today)) tasks.close(it.person(), it.deputy());
        }
    }

    /** Who may stand in for this person, by user id. */
    @Transactional(readOnly = true)
    public Set<String> eligible(String person) {
        var eligible = new TreeSet<String>();
        boolean first = true;
        for (var group : people.groupsOf(person)) {
            var from = rules.deputiesFor(group);
            if (from.isEmpty()) continue;
            var members = from.stream().flatMap(one -> people.membersOf(one).stream()).collect(Collectors.toSet());
            if (first) eligible.addAll(members);
            else eligible.retainAll(members); // whoever has two posts needs a deputy for both
            first = false;
        }
        eligible.remove(person);
        return eligible;
    }

    /** For whom this person stands in today. */
    @Transactional(readOnly = true)
    public Set<String> standsInFor(String person) {
        var today = LocalDate.now(clock);
        return store.withDeputy(person).stream().filter(it -> it.isOn(today)).map(Absence::person).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The groups whose tasks this person does today: their own, and those of everybody for whom they stand in. */
    @Transactional(readOnly = true)
    public Set<String> groupsToday(String person) {
        return Stream.concat(Stream.of(person), standsInFor(person).stream()).flatMap(one -> people.groupsOf(one).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** For whom this person acts as a member of the group: empty for themselves; refused where neither they nor anybody for whom they stand in belongs to it. */
    @Transactional(readOnly = true, noRollbackFor = Refused.class)
    public Optional<String> actingAs(String person, String group) {
        if (people.isIn(person, group)) return Optional.empty();
        return Optional.of(standsInFor(person).stream().filter(principal -> people.isIn(principal, group)).findFirst()
            .orElseThrow(() -> new Refused("Only %s may do this step.", people.groupName(group).toLowerCase())));
    }

    /** Who is away today. */
    @Transactional(readOnly = true)
    public List<Absence> today() {
        var today = LocalDate.now(clock);
        return store.current(today).stream().filter(it -> it.isOn(today)).toList();
    }

    @Transactional(readOnly = true)
    public List<Absence> of(String person) {
        return store.of(person);
    }

    /** Not over yet, whoever is away. */
    @Transactional(readOnly = true)
    public List<Absence> current() {
        return store.current(LocalDate.now(clock));
    }
}

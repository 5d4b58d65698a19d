package council.procurement.casefile;

import council.procurement.Refused;
import council.procurement.casefile.store.CasePersonStore;
import council.procurement.casefile.store.CaseStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases: opened by a need, led through the stages, ended with a reason. Every step leaves its line in the timeline. */
@Service
@Transactional
public class ProcurementCaseService {

    private final CaseStore store;
    private final CasePersonStore people;
    private final ReferenceService references;
    private final TimelineService timeline;
    private final CpvService cpv;
    private final BudgetService budgets;
    private final CaseRuns runs;
    private final Clock clock;

    ProcurementCaseService(CaseStore store, CasePersonStore people, ReferenceService references, TimelineService timeline, CpvService cpv,
                           BudgetService budgets, CaseRuns runs, Clock clock) {
        this.store = store;
        this.people = people;
        this.references = references;
        this.timeline = timeline;
        this.cpv = cpv;
        this.budgets = budgets;
        this.runs = runs;
        this.clock = clock;
    }

    /** @throws Refused where the need is incomplete or impossible */
    public ProcurementCase open(Need need, String person) {
        var today = LocalDate.now(clock);
        need.refusals(today).orThrow();
        cpv.refusals(need.cpvCode()).orThrow();
        budgets.refusals(need.budgetCode()).orThrow();
        var opened = store.save(ProcurementCase.opened(references.nextCase(), need, person, clock.instant(), today));
        people.add(opened.reference(), Part.REQUESTER, person, clock.instant());
        timeline.add(opened.reference(), Stage.INITIATION, person, "Raised the need “%s”, estimated at %s.".formatted(need.title(), opened.valueInWords()));
        return opened;
    }

    public ProcurementCase correct(String reference, Need corrected, String person) {
        corrected.refusals(LocalDate.now(clock)).orThrow();
        var before = open(reference);
        // What was taken once stays good: a list that came later is no reason to refuse another correction.
        if (!corrected.cpvCode().equals(before.need().cpvCode())) cpv.refusals(corrected.cpvCode()).orThrow();
        if (!corrected.budgetCode().equals(before.need().budgetCode())) budgets.refusals(corrected.budgetCode()).orThrow();
        var changed = store.save(before.corrected(corrected, LocalDate.now(clock)));
        timeline.add(reference, changed.stage(), person, "Corrected the need “%s”, now estimated at %s.".formatted(corrected.title(), changed.valueInWords()));
        return changed;
    }

    public ProcurementCase route(String reference, Routing routing) {
        var routed = store.save(open(reference).routed(routing));
        timeline.add(reference, routed.stage(), SYSTEM, "Route: " + routing.inWords());
        return routed;
    }

    /** Moves the case to a stage as its process enters it. */
    public ProcurementCase enter(String reference, Stage stage) {
        var found = open(reference);
        return found.stage() == stage ? found : store.save(found.at(stage));
    }

    /** Ends a case, also one that is on hold, with whatever runs beside it. */
    public ProcurementCase end(String reference, CaseStatus how, String why, String person) {
        var ended = store.save(running(reference).ended(how, why));
        timeline.add(reference, ended.stage(), person, why == null || why.isBlank() ? how.label() + "." : "%s: %s".formatted(how.label(), why));
        runs.end(reference);
        return ended;
    }

    /**
     * @param why   since when, until when, by whom and why, in a sentence that stands on every page of the case and in every refusal
     * @param event what the person did, for the timeline
     */
    public ProcurementCase hold(String reference, String why, String event, String person) {
        var held = store.save(running(reference).held(why));
        timeline.add(reference, held.stage(), person, event);
        return held;
    }

    public ProcurementCase resume(String reference, String why, String person) {
        var resumed = store.save(running(reference).resumed());
        timeline.add(reference, resumed.stage(), person, "Resumed the case: " + why);
        return resumed;
    }

    /** Who leads the case for the service: the requester until somebody took it over. */
    @Transactional(readOnly = true)
    public String leadOfficer(String reference) {
        return CasePerson.leading(people.of(reference)).map(CasePerson::person).orElseGet(() -> get(reference).raisedBy());
    }

    /** The case goes to another lead officer; who led it before stays among its people, and the requester stays the requester. */
    public void handOver(String reference, String to) {
        var now = clock.instant();
        open(reference);
        people.endPart(reference, Part.LEAD_OFFICER, now);
        people.begin(reference, Part.LEAD_OFFICER, to, now);
    }

    public void involve(String reference, Part part, String person) {
        if (people.of(reference).stream().noneMatch(p -> p.part() == part && p.person().equals(person)))
            people.add(reference, part, person, clock.instant());
    }

    /** @throws Refused where there is no such case */
    @Transactional(readOnly = true)
    public ProcurementCase get(String reference) {
        return find(reference).orElseThrow(() -> new Refused("There is no case %s. Check the reference.", reference));
    }

    @Transactional(readOnly = true)
    public Optional<ProcurementCase> find(String reference) {
        return store.findById(reference);
    }

    /** Whether no case was ever opened. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.count() == 0;
    }

    @Transactional(readOnly = true)
    public List<CasePerson> people(String reference) {
        return people.of(reference);
    }

    private ProcurementCase open(String reference) {
        var found = running(reference);
        if (found.isOnHold()) throw new Refused("%s is on hold. %s Resume it first.", reference, found.statusReason());
        return found;
    }

    private ProcurementCase running(String reference) {
        var found = get(reference);
        if (!found.isRunning()) throw new Refused("Case %s is closed (%s); nothing more can be done on it.", reference, found.status().label());
        return found;
    }

    /** Who stands in the timeline where a rule or a timer acted and no person did. */
    public static final String SYSTEM = "system";
}

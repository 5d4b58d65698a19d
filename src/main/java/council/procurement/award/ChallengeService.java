package council.procurement.award;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.award.store.AwardStore;
import council.procurement.award.store.ChallengeStore;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.TimelineService;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Challenges of an award. From its record on a challenge keeps the contract from being signed, until it has ended or a court has
 * freed the signing (Procurement Act 2023 s.101; domain reference 2.7 and 8, exception E5).
 */
@Service
@Transactional
public class ChallengeService {

    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;
    private static final String LEGAL = "legal";
    private static final String MANAGERS = "procurement-managers";
    private static final Set<String> RECORDERS = Set.of(LEGAL, MANAGERS, "procurement-team");
    private static final Set<String> READERS = Set.of(LEGAL, MANAGERS, "procurement-team", "monitoring-officer", "section-151-officer", "internal-audit");

    private final ChallengeStore store;
    private final AwardStore awards;
    private final Challenges runs;
    private final ProcurementCaseService cases;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    ChallengeService(ChallengeStore store, AwardStore awards, Challenges runs, ProcurementCaseService cases, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.awards = awards;
        this.runs = runs;
        this.cases = cases;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records what came, and lets legal answer it.
     *
     * @param knownOn when the challenger knew or ought to have known; null where nobody can say
     * @throws council.procurement.RefusedFields where something is left out
     * @throws Refused for other people, and before the bidders were told the outcome
     */
    public long record(String reference, Viewer officer, Challenge.Kind kind, String challenger, LocalDate receivedOn, LocalDate knownOn, String what) {
        if (!officer.isInAnyOf(RECORDERS)) throw new Refused("Procurement or legal records a challenge. Send them what you received.");
        if (awards.standing(reference).isEmpty()) throw new Refused("Nothing is awarded in case %s yet. Answer a complaint about the tender as a question of a bidder.", reference);
        var today = LocalDate.now(clock);
        FieldRefusals.none().unless(kind != null, "kind", "Choose whether it is a letter or a claim.").text(challenger, LONGEST_NAME, "challenger", "Name who challenges the award.")
            .unless(receivedOn != null, "receivedOn", "Give the day on which the council received it.").unless(receivedOn == null || !receivedOn.isAfter(today), "receivedOn", "The day lies in the future.")
            .unless(receivedOn == null || !receivedOn.isBefore(decidedOn(reference)), "receivedOn", "The day lies before the award.")
            .unless(knownOn == null || receivedOn == null || !knownOn.isAfter(receivedOn), "knownOn", "They cannot have known later than they wrote.")
            .text(what, LONGEST, "what", "Say in a few sentences what they complain of and want.").orThrow();
        var suspends = kind == Challenge.Kind.CLAIM && isInStandstill(reference, receivedOn);
        var number = store.add(new Challenge(0, reference, kind, challenger.strip(), receivedOn, knownOn, what.strip(), suspends, officer.person(), clock.instant(), List.of()));
        tell(reference, officer.person(), suspends ? "Recorded a claim against the award, of which the council was told during the standstill: signing is suspended."
            : "Recorded a challenge of the award. Nothing is signed until it has ended.");
        runs.begin(reference, number);
        return number;
    }

    public static boolean mayRecord(Viewer viewer) {
        return viewer.isInAnyOf(RECORDERS);
    }

    /** What was written is for few. */
    public static boolean mayRead(Viewer viewer) {
        return viewer.isInAnyOf(READERS);
    }

    @Transactional(readOnly = true)
    public List<Challenge> of(String reference) {
        return store.of(reference);
    }

    @Transactional(readOnly = true)
    public List<Challenge> all() {
        return store.all();
    }

    /** @throws Refused where there is none of this number */
    @Transactional(readOnly = true)
    public Challenge get(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no challenge %d.", number));
    }

    /** What keeps the contract from being signed. */
    @Transactional(readOnly = true)
    public Refusals refusals(String reference) {
        var why = Challenge.whyNothingIsSigned(of(reference));
        return Refusals.none().unless(why.isEmpty(), "%s: see /procurements/%s/challenges.", why.orElse(""), reference);
    }

    /**
     * Legal records what was done.
     *
     * @return what it leads to
     * @throws Refused for other people, without words, on a day that cannot be, and where the challenge has ended
     */
    public ChallengeStep.State step(long number, String person, ChallengeStep.Kind kind, LocalDate on, String words) {
        if (!people.isIn(person, LEGAL)) throw new Refused("Legal answers a challenge.");
        store.lock(number);
        var it = get(number);
        var today = LocalDate.now(clock);
        Refusals.none().unless(it.isOpen(), "This challenge has ended. Record a new one where something came since.")
            .unless(kind.isRecorded(), "Choose what happened.")
            .unless(on != null, "Give the day on which it happened.").unless(on == null || !on.isAfter(today), "The day lies in the future; record it once it has happened.")
            .unless(on == null || !on.isBefore(it.receivedOn()), "The day lies before the challenge was received.")
            .unless(words != null, "Say in a few sentences what happened; it goes on the record.").unless(words == null || words.length() <= LONGEST, "Shorten the words to 4,000 characters.")
            .orThrow();
        Refusals.none().unless(kind != ChallengeStep.Kind.LIFTED || it.isSuspended(), "No suspension is in force that a court could lift. Choose another step.")
            .unless(kind != ChallengeStep.Kind.LAPSED || !it.isClaim(), "A claim was made, so it did not lapse. Choose how it ended.")
            .unless(kind.state() != ChallengeStep.State.WITHDRAW || !isSigned(it.caseReference()), "A contract of case %s is signed, so its award is not withdrawn here. Record what happened as another step, and end or change the contract.", it.caseReference())
            .orThrow();
        var suspends = kind == ChallengeStep.Kind.CLAIMED && isInStandstill(it.caseReference(), on);
        store.add(number, new ChallengeStep(kind, on, words, suspends, person, clock.instant()));
        tell(it.caseReference(), person, "On a challenge of the award: %s%s.".formatted(lower(kind.label()), suspends ? ", during the standstill, so signing is suspended" : ""));
        return kind.state();
    }

    /**
     * The procurement manager decides whether the award is withdrawn.
     *
     * @throws Refused for other people, without a reason, where a court has set the award aside and it is to stand, and where a contract is signed
     */
    public void decide(long number, String person, boolean withdraw, String reason) {
        if (!people.isIn(person, MANAGERS)) throw new Refused("The procurement manager decides whether an award is withdrawn.");
        store.lock(number);
        var it = get(number);
        Refusals.none().unless(it.isOpen(), "This challenge has ended.").unless(reason != null, "Give the reason for what you decide; it goes on the record.")
            .unless(reason == null || reason.length() <= LONGEST, "Shorten the reason to 4,000 characters.")
            .unless(withdraw || !it.isSetAside(), "The court set the award aside, so it cannot stand. Withdraw it.")
            .unless(it.steps().isEmpty() || !it.steps().get(it.steps().size() - 1).person().equals(person), "You proposed it, so another procurement manager decides.")
            .unless(!withdraw || !isSigned(it.caseReference()), "A contract of case %s is signed meanwhile, so its award cannot be withdrawn.", it.caseReference()).orThrow();
        store.add(number, new ChallengeStep(withdraw ? ChallengeStep.Kind.WITHDRAWN : ChallengeStep.Kind.KEPT, LocalDate.now(clock), reason, false, person, clock.instant()));
        tell(it.caseReference(), person, withdraw ? "Withdrew the award after a challenge: " + reason : "Decided that the award stands, although it is challenged.");
    }

    /** Takes the award to its end without a contract, once that is decided. */
    public void withdraw(long number) {
        var it = get(number);
        if (!runs.endAward(it.caseReference())) throw new Refused("No award runs in case %s any more, so none can be withdrawn.", it.caseReference());
    }

    /** Ends the case whose award was withdrawn, with the reason of whoever decided. @return false where none was */
    boolean endWithdrawn(String reference) {
        var decided = of(reference).stream().flatMap(it -> it.steps().stream()).filter(step -> step.kind() == ChallengeStep.Kind.WITHDRAWN).findFirst();
        decided.ifPresent(it -> cases.end(reference, CaseStatus.NOT_AWARDED, "The award was withdrawn after a challenge. " + it.words(), it.person()));
        return decided.isPresent();
    }

    /** By a notice that began a standstill which is not over; the day of the notice counts with it. */
    private boolean isInStandstill(String reference, LocalDate day) {
        return awards.standing(reference).stream().anyMatch(it -> it.standstill().lastDay() != null && !it.standstill().isOver(day));
    }

    private boolean isSigned(String reference) {
        return awards.standing(reference).stream().anyMatch(Award::isSigned);
    }

    private LocalDate decidedOn(String reference) {
        return awards.standing(reference).get(0).decidedOn();
    }

    /** What was written stays on the page of the challenge; the timeline is read by many. */
    private void tell(String reference, String person, String sentence) {
        timeline.add(reference, cases.get(reference).stage(), person, sentence);
    }

    private static String lower(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}

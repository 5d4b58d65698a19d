package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.AbsenceService;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.calendar.Calendars;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.SupplierExclusion.Done;
import council.procurement.evaluation.SupplierExclusion.Explanation;
import council.procurement.evaluation.SupplierExclusion.Request;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.PanelStore;
import council.procurement.evaluation.store.SupplierExclusionStore;
import council.procurement.exclusion.ExclusionGround;
import council.procurement.exclusion.ExclusionGrounds;
import council.procurement.exclusion.ExclusionKind;
import council.procurement.supplier.SupplierAccount;
import council.procurement.tender.BidderService;
import council.procurement.tender.Deadline;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exclusion of a supplier (Procurement Act 2023 ss.26 to 28, 57 to 59; domain reference 2.9 and 8, stage 11): who checks the bids gives
 * the ground, the supplier can explain itself and show what it has done since (s.58), legal advises, and somebody else decides.
 */
@Service
@Transactional
public class ExclusionService {

    /** A ground as the form of the check offers it. @param countsFrom the first day whose events count today */
    public record Choice(String code, String label, LocalDate countsFrom) {
    }

    /** What the form of the check offers. */
    public record Choices(List<Choice> grounds, List<Choice> subjects) {
    }

    /**
     * What somebody sees who advises, decides or reports.
     *
     * @param ground     in words
     * @param event      when it happened, and from which day events count, in words; null where the debarment list decides
     * @param asked      until when the supplier could explain itself, in words
     * @param word       what was written at this step so far; null at first
     */
    public record View(SupplierExclusion it, ExclusionStep step, String ground, String subject, String event, String countsFrom, String asked, ExclusionWord word, List<Choice> outcomes) {
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final SupplierExclusionStore store;
    private final EvaluationStore evaluations;
    private final PanelStore panels;
    private final DebarmentCheckService debarments;
    private final ExclusionGrounds grounds;
    private final TenderService tenders;
    private final RunningBidService running;
    private final BidderService bidders;
    private final ProcurementCaseService cases;
    private final AbsenceService absences;
    private final DutyService duties;
    private final ExclusionRuns runs;
    private final OpenTasks tasks;
    private final TimelineService timeline;
    private final Calendars calendars;
    private final Clock clock;

    ExclusionService(SupplierExclusionStore store, EvaluationStore evaluations, PanelStore panels, DebarmentCheckService debarments, ExclusionGrounds grounds, TenderService tenders, RunningBidService running, BidderService bidders,
                     ProcurementCaseService cases, AbsenceService absences, DutyService duties, ExclusionRuns runs, OpenTasks tasks, TimelineService timeline, Calendars calendars, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.panels = panels;
        this.debarments = debarments;
        this.grounds = grounds;
        this.tenders = tenders;
        this.running = running;
        this.bidders = bidders;
        this.cases = cases;
        this.absences = absences;
        this.duties = duties;
        this.runs = runs;
        this.tasks = tasks;
        this.timeline = timeline;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The grounds of today, for whoever checks the bids. */
    public Choices choices(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        var today = today();
        return new Choices(grounds.on(today).stream().map(it -> new Choice(it.code(), "%s: %s (%s)%s".formatted(it.kind().label(), it.wording(), it.paragraph(), it.remark() == null ? "" : " " + it.remark() + "."), it.countsFrom(today))).toList(),
            Stream.of(ExclusionSubject.values()).map(it -> new Choice(it.code(), it.label(), null)).toList());
    }

    /**
     * Begins it: the supplier is told and can explain itself.
     *
     * @return its number
     * @throws Refused where what happened lies too long ago, or something is missing
     */
    public long raise(String reference, String person, ExclusionDraft draft) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        running.refusalsToAssess(reference, person).orThrow();
        if (!cases.get(reference).routing().regime().equals("PA2023")) throw new Refused("This procurement began under the Public Contracts Regulations 2015. Ask legal how a supplier is excluded under them.");
        var bid = bid(reference, draft.bid());
        var subject = ExclusionSubject.of(draft.subject());
        var named = subject == ExclusionSubject.SUPPLIER ? null : text(draft.subjectName());
        var today = today();
        var ground = grounds.on(today).stream().filter(it -> it.code().equals(draft.ground())).findFirst().orElseThrow(() -> new Refused("Choose the ground for exclusion."));
        var facts = text(draft.facts());
        Refusals.none()
            .unless(!running.out(reference).containsKey(bid.number()), "The bid of %s is out of the running already.", bid.label())
            .unless(subject == ExclusionSubject.SUPPLIER || named != null, "Name the associated person or the sub-contractor.")
            .unless(named == null || named.length() <= LONGEST_NAME, "Shorten the name to 200 characters.")
            .unless(facts != null, "Say what is known, and from where; the supplier reads it.")
            .unless(facts == null || facts.length() <= LONGEST, "Shorten what is known to 4,000 characters.")
            .unless(store.of(reference).stream().noneMatch(it -> it.bid() == bid.number() && (it.isExcluded() || !it.isDecided() && it.ground().equals(ground.code()) && it.subject() == subject)), "An exclusion of %s is under way or decided already.", bid.label())
            .orThrow();
        var listed = debarments.match(reference, bid, ground.code(), named);
        if (listed.isEmpty()) refusals(ground, draft.eventOn(), today).orThrow();
        var it = new SupplierExclusion(0, reference, bid.number(), bid.label(), ground.code(), ground.kind(), ground.paragraph(), ground.wording(), ground.decidedBy(), subject, named, draft.eventOn(), ground.countsFrom(today),
            listed.map(DebarmentMatch::words).orElse(null), named == null && listed.filter(DebarmentMatch::mustExclude).isPresent(), debarments.isCovered(reference), facts, person, clock.instant(), null, null, Map.of(), Map.of());
        var number = store.add(it);
        timeline.add(reference, Stage.EVALUATION, person, "Saw a ground for excluding a supplier. The check of the bids waits until it is decided.");
        runs.begin(reference, number, ground.decidedBy());
        return number;
    }

    private static Refusals refusals(ExclusionGround ground, LocalDate eventOn, LocalDate today) {
        var from = ground.countsFrom(today);
        return Refusals.none().unless(eventOn != null, "Give the day on which it happened.")
            .unless(eventOn == null || !eventOn.isAfter(today), "The day on which it happened lies in the future.")
            .unless(eventOn == null || !eventOn.isBefore(from), "What happened on %s is too long ago: for this ground (%s) events count from %s.", eventOn == null ? "" : eventOn.format(DAY), ground.paragraph(), from.format(DAY));
    }

    private OpenedBid bid(String reference, Long number) {
        return tenders.openedBids(reference).stream().filter(it -> number != null && it.number() == number).findFirst().orElseThrow(() -> new Refused("Choose one of the bids of case %s.", reference));
    }

    /**
     * Tells the supplier.
     *
     * @param days the council's working days that it has to explain itself
     * @return until when: noon of the last of these days
     */
    public Instant ask(long number, int days) {
        var it = get(number);
        var due = Deadline.on(calendars.council().plus(today(), days));
        var bidder = bidders.of(it.caseReference(), it.bid());
        store.ask(number, new Request(due, bidder.isPresent(), clock.instant()));
        bidder.ifPresent(account -> bidders.tell(it.caseReference(), account, "exclusion-asked", number, "/exclusions/" + number, Map.of("due", Deadline.written(due))));
        timeline.add(it.caseReference(), Stage.EVALUATION, ProcurementCaseService.SYSTEM, bidder.isPresent() ? "Told the supplier of the ground for exclusion; it can explain itself until %s.".formatted(Deadline.written(due))
            : "The supplier has no account at our pages: the officer who checks the bids writes to it today. It can explain itself until %s.".formatted(Deadline.written(due)));
        return due;
    }

    /** What this supplier can explain now. */
    @Transactional(readOnly = true)
    public List<SupplierExclusion> waitingFor(SupplierAccount account, String reference) {
        return store.of(reference).stream().filter(it -> it.isAskedAt(clock.instant()) && bidders.isOf(account, reference, it.bid())).toList();
    }

    /** What was decided on this supplier's bids, for its own page. */
    @Transactional(readOnly = true)
    public List<SupplierExclusion> decidedOn(SupplierAccount account, String reference) {
        return store.of(reference).stream().filter(it -> it.isDecided() && bidders.isOf(account, reference, it.bid())).toList();
    }

    /** A ground on which the account can explain itself now. @throws Refused for everything else */
    @Transactional(readOnly = true)
    public SupplierExclusion asked(SupplierAccount account, String reference, long number) {
        var it = store.find(number).filter(one -> one.caseReference().equals(reference) && one.request() != null && bidders.isOf(account, reference, one.bid())).orElseThrow(() -> new Refused("There is nothing of yours to explain here."));
        if (it.explanation() != null) throw new Refused("Your explanation is here already. Thank you; there is nothing more to do.");
        if (!cases.get(reference).isRunning()) throw new Refused("This procurement has ended, so nothing can be sent any more.");
        if (!it.isAskedAt(clock.instant())) throw new Refused("The time to explain ended at %s. Nothing can be taken any more.", Deadline.written(it.request().dueAt()));
        return it;
    }

    /**
     * Takes the supplier's explanation, once.
     *
     * @param replacement who takes the place of the associated person or sub-contractor; null for nobody
     * @throws RefusedFields where there is none
     */
    public void explain(SupplierAccount account, String reference, long number, String explanation, String replacement) {
        var it = asked(account, reference, number);
        var words = text(explanation);
        var instead = it.canBeReplaced() ? text(replacement) : null;
        var wrong = new LinkedHashMap<String, String>();
        if (words == null) wrong.put("explanation", "Write your explanation.");
        else if (words.length() > LONGEST) wrong.put("explanation", "Shorten your explanation to 4,000 characters.");
        if (instead != null && instead.length() > LONGEST_NAME) wrong.put("replacement", "Shorten the name to 200 characters.");
        if (!wrong.isEmpty()) throw new RefusedFields(wrong);
        store.explain(number, new Explanation(words, instead, clock.instant()));
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The supplier explained itself on the ground for exclusion.");
        runs.explained(reference, number);
    }

    /** What the person sees who holds the task of the step. */
    @Transactional(readOnly = true)
    public View view(String reference, String person, long number, ExclusionStep step) {
        var it = held(reference, person, number, step);
        return new View(it, step, it.groundInWords(), it.subject().label(), it.eventOn() == null ? null : it.eventOn().format(DAY), it.countsFrom().format(DAY), it.request() == null ? null : Deadline.written(it.request().dueAt()), it.words().get(step),
            Stream.of(ExclusionOutcome.values()).filter(outcome -> outcome != ExclusionOutcome.REPLACED || it.canBeReplaced()).map(outcome -> new Choice(outcome.code(), outcome.label(), null)).toList());
    }

    /** Keeps what is written at a step; the newest counts. @throws Refused where the rules do not allow it */
    public void write(String reference, String person, long number, ExclusionStep step, ExclusionWord given) {
        var it = held(reference, person, number, step);
        var word = only(step, given);
        refusals(it, step, word).orThrow();
        store.write(number, step, word, person, clock.instant());
    }

    /**
     * Ends a step with what was written last.
     *
     * @return whether the supplier is excluded
     */
    public boolean finish(String reference, String person, long number, ExclusionStep step) {
        var it = held(reference, person, number, step);
        var word = it.words().get(step);
        if (word == null) throw new Refused(step == ExclusionStep.ADVICE ? "Write your advice." : step == ExclusionStep.DECISION ? "Say what you decide, with the reason." : "Say when the report was sent, and to whom.");
        refusals(it, step, word).orThrow();
        store.finish(number, step, new Done(person, clock.instant()));
        timeline.add(reference, Stage.EVALUATION, person, switch (step) {
            case ADVICE -> "Advised on the ground for excluding a supplier.";
            case DECISION -> word.outcome().equals(ExclusionOutcome.EXCLUDED.code()) ? "Decided to exclude a supplier: its bid is out of the running." : "Decided not to exclude the supplier: its bid stays in the running.";
            case REPORT -> "Reported the exclusion to the Minister on %s.".formatted(word.doneOn().format(DAY));
        });
        if (step == ExclusionStep.DECISION) bidders.of(reference, it.bid()).ifPresent(account -> bidders.tell(reference, account, "exclusion-decided", number, "", Map.of("ruling", ExclusionOutcome.of(word.outcome()).label().toLowerCase(Locale.UK).charAt(0) + ExclusionOutcome.of(word.outcome()).label().substring(1))));
        return step == ExclusionStep.DECISION && word.outcome().equals(ExclusionOutcome.EXCLUDED.code());
    }

    /** Hands an exclusion on to whoever reports it; the case does not wait for them. */
    public void handOver(long number) {
        var it = get(number);
        runs.beginReport(it.caseReference(), number, it.actCovers());
    }

    /** The last day of the report: so many days, the day of the decision the first of them (s.59). */
    @Transactional(readOnly = true)
    public LocalDate reportBy(long number, int days) {
        return LocalDate.ofInstant(get(number).done().get(ExclusionStep.DECISION).at(), Deadline.LONDON).plusDays(days - 1L);
    }

    /** All of a case, in the order in which they were seen. Confidential until the award. */
    @Transactional(readOnly = true)
    public List<SupplierExclusion> of(String reference) {
        return store.of(reference);
    }

    /** Why a bid is out because its supplier is excluded, by its number. */
    Map<Long, String> out(String reference) {
        var out = new LinkedHashMap<Long, String>();
        store.of(reference).stream().filter(SupplierExclusion::isExcluded).forEach(it -> out.putIfAbsent(it.bid(), it.why()));
        return out;
    }

    /** What keeps the check of the bids from ending. */
    Refusals refusalsToEnd(String reference) {
        var so = Refusals.none();
        for (var it : store.of(reference)) so = so.unless(it.isDecided(), "Whether %s is excluded is not decided yet. %s", it.supplier(), it.state());
        return so;
    }

    /** Whether the person decided on an exclusion of the case; whoever did scores nothing there (domain reference 7.3). */
    boolean hasDecided(String reference, String person) {
        return store.of(reference).stream().anyMatch(it -> it.isDecided() && it.done().get(ExclusionStep.DECISION).person().equals(person));
    }

    private SupplierExclusion held(String reference, String person, long number, ExclusionStep step) {
        tasks.mustHold(person, reference, step.task());
        var it = store.find(number).filter(one -> one.caseReference().equals(reference)).orElseThrow(() -> new Refused("There is no exclusion %d in case %s.", number, reference));
        if (it.isDone(step)) throw new Refused("This is done already. Open the task list again.");
        if (step != ExclusionStep.REPORT) separate(it, step, person);
        return it;
    }

    /** Whoever saw the ground neither advises nor decides, whoever advised does not decide, and whoever decides does not score (domain reference 7.2, 7.3). */
    private void separate(SupplierExclusion it, ExclusionStep step, String person) {
        var ones = Stream.concat(Stream.of(person), absences.standsInFor(person).stream()).toList();
        if (ones.contains(it.raisedBy())) throw new Refused("You, or somebody for whom you stand in, gave this ground for exclusion, so somebody else must do this (separation of duties).");
        if (step == ExclusionStep.ADVICE) return;
        absences.actingAs(person, it.decidedBy());
        var advised = it.done().get(ExclusionStep.ADVICE);
        if (advised != null && ones.contains(advised.person())) throw new Refused("You, or somebody for whom you stand in, advised on this exclusion, so somebody else must decide (separation of duties).");
        var seats = panels.panel(evaluations.current(it.caseReference()));
        if (ones.stream().anyMatch(one -> seats.scorers().contains(one) || duties.hasDone(it.caseReference(), one, Duty.SCORE))) throw new Refused("You, or somebody for whom you stand in, score the bids, so somebody else must decide (separation of duties).");
    }

    private Refusals refusals(SupplierExclusion it, ExclusionStep step, ExclusionWord word) {
        var so = Refusals.none().unless(word.words() != null, step == ExclusionStep.ADVICE ? "Write your advice." : step == ExclusionStep.DECISION ? "Give the reason; it goes on the record and to the supplier." : "Say to whom the report was sent, and how.")
            .unless(word.words() == null || word.words().length() <= LONGEST, "Shorten what you wrote to 4,000 characters.");
        if (step == ExclusionStep.REPORT) return reported(so, it, word.doneOn());
        return step == ExclusionStep.DECISION ? decided(so, it, word) : so;
    }

    private Refusals reported(Refusals so, SupplierExclusion it, LocalDate on) {
        var decided = LocalDate.ofInstant(it.done().get(ExclusionStep.DECISION).at(), Deadline.LONDON);
        return so.unless(on != null, "Give the day on which the report was sent.")
            .unless(on == null || !on.isAfter(today()), "The day on which the report was sent lies in the future.")
            .unless(on == null || !on.isBefore(decided), "The report cannot have been sent before the decision of %s.", decided.format(DAY));
    }

    private static Refusals decided(Refusals so, SupplierExclusion it, ExclusionWord word) {
        if (word.applies() == null) return so.unless(false, "Say whether the ground applies.");
        if (word.applies() && word.continuing() == null) return so.unless(false, "Say whether the circumstances go on or are likely to occur again.");
        var outcome = ExclusionOutcome.of(word.outcome());
        var goesOn = word.applies() && word.continuing();
        return so.unless(!it.mustExclude() || outcome == ExclusionOutcome.EXCLUDED, "%s is on the debarment list for a mandatory ground, so its bid must be out of the running (Procurement Act 2023 ss.26 and 57).", it.supplier())
            .unless(outcome != ExclusionOutcome.EXCLUDED || goesOn || it.mustExclude(), "A supplier is excluded only where the ground applies and its circumstances go on or are likely to occur again (Procurement Act 2023 s.57).")
            .unless(outcome != ExclusionOutcome.STAYS || !goesOn || it.kind() == ExclusionKind.DISCRETIONARY || !it.actCovers(), "A mandatory ground that applies and goes on leaves no choice (Procurement Act 2023 s.26): the bid is out of the running%s.", it.canBeReplaced() ? ", or the one on whom the ground falls is replaced" : "")
            .unless(outcome != ExclusionOutcome.REPLACED || it.explanation() != null && it.explanation().replacement() != null, "The supplier named no replacement.");
    }

    /** What the step does not ask is dropped. */
    private static ExclusionWord only(ExclusionStep step, ExclusionWord it) {
        var words = text(it.words());
        return switch (step) {
            case ADVICE -> new ExclusionWord(null, null, null, null, words);
            case DECISION -> new ExclusionWord(it.applies(), Boolean.TRUE.equals(it.applies()) ? it.continuing() : null, it.outcome(), null, words);
            case REPORT -> new ExclusionWord(null, null, null, it.doneOn(), words);
        };
    }

    private SupplierExclusion get(long number) {
        return store.find(number).orElseThrow(() -> new Refused("There is no exclusion %d.", number));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String text(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}

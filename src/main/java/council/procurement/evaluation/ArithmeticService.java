package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.ArithmeticStore;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.PriceCheckStore;
import council.procurement.people.People;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.PricePart;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second person confirms the points, or finds a manifest error in an agreed score, which the moderator agrees to correct or
 * not. After moderation nothing else changes a score, and all of it stays on record (domain reference 3.6).
 */
@Service
@Transactional
public class ArithmeticService {

    /**
     * A bid with all that its total is made of; sums in pounds, ex VAT.
     *
     * @param lotLabel number and title of the lot; empty where the tender is not divided
     * @param priceParts the lines that make the price; none where it is one sum
     * @param lines    none where the bid is out
     */
    public record Points(RankedBid bid, String lotLabel, BigDecimal socialValueOffered, List<PricePart> priceParts, List<QuestionPoints> lines) {
    }

    /** An error that was found before, as it was decided; {@code decided} null where it is not yet. */
    public record Found(ManifestError error, String supplier, String question, String foundBy, Correction decided) {
    }

    /**
     * What the second person looks at.
     *
     * @param formula how prices became points, in words
     * @param said    what this person said so far; null at first
     * @param before  what was found before
     */
    public record View(String formula, List<Points> bids, ArithmeticCheck said, List<Found> before) {
    }

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_AGREED_REASON = 4000;
    /** What a person may not have done who is to be the second one. */
    private static final List<Duty> FIRST_PERSONS = List.of(Duty.SCORE, Duty.MODERATE, Duty.RECOMMEND);

    private final ArithmeticStore store;
    private final EvaluationStore evaluations;
    private final PriceCheckStore prices;
    private final EvaluationService ranking;
    private final PanelService panels;
    private final TenderService tenders;
    private final RunningBidService running;
    private final DutyService duties;
    private final OpenTasks tasks;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    ArithmeticService(ArithmeticStore store, EvaluationStore evaluations, PriceCheckStore prices, EvaluationService ranking, PanelService panels, TenderService tenders, RunningBidService running, DutyService duties,
                      OpenTasks tasks, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.prices = prices;
        this.ranking = ranking;
        this.panels = panels;
        this.tenders = tenders;
        this.running = running;
        this.duties = duties;
        this.tasks = tasks;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused where the person does not hold the task, or is no second person */
    @Transactional(readOnly = true)
    public View toConfirm(String reference, String person) {
        mayConfirm(reference, person);
        return new View(formula(reference), points(reference), store.newest(evaluations.current(reference), person).orElse(null), found(reference));
    }

    private String formula(String reference) {
        var formula = tenders.asked(reference).priceFormula();
        return formula.label() + ": " + formula.inWords();
    }

    private List<Points> points(String reference) {
        var asked = tenders.asked(reference);
        var lines = ranking.questionPoints(reference);
        var parts = tenders.priceParts(reference);
        var offered = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, OpenedBid::socialValueOffered));
        return ranking.ranking(reference).stream().map(bid -> new Points(bid, asked.lotLabel(bid.lot()), offered.get(bid.bidNumber()), parts.getOrDefault(bid.bidNumber(), List.of()), lines.stream().filter(it -> it.bid() == bid.bidNumber()).toList())).toList();
    }

    /** Every manifest error that was handed in, with what was decided on it. */
    @Transactional(readOnly = true)
    public List<Found> found(String reference) {
        var bids = ranking.ranking(reference);
        var criteria = tenders.criteria(reference);
        var all = new ArrayList<Found>();
        for (var check : store.handedIn(reference)) {
            var decided = store.corrections(check.number());
            for (var error : check.errors())
                all.add(new Found(error, bids.stream().filter(it -> it.bidNumber() == error.bid()).map(RankedBid::supplier).findFirst().orElse(""),
                    criteria.stream().filter(it -> it.number() == error.criterion()).map(it -> it.question()).findFirst().orElse(""), people.nameOf(check.person()),
                    decided.stream().filter(it -> it.isOf(error)).findFirst().orElse(null)));
        }
        return all;
    }

    /** Who confirmed the points as they are now; empty before. */
    @Transactional(readOnly = true)
    public Optional<ArithmeticCheck> confirmed(String reference) {
        return evaluations.progress(reference).isEmpty() ? Optional.empty() : store.newestHandedIn(evaluations.current(reference)).filter(it -> it.errors().isEmpty());
    }

    /**
     * Keeps what the second person says.
     *
     * @param confirmed whether the points stand as they are
     * @param errors    each manifest error in an agreed score, where they do not
     * @throws Refused with all that is wrong with it
     */
    public void say(String reference, String person, Boolean confirmed, List<ManifestError> errors) {
        mayConfirm(reference, person);
        if (confirmed == null) throw new Refused("Say whether you confirm the points or found a manifest error.");
        if (confirmed && !errors.isEmpty()) throw new Refused("You name an error and confirm the points. Choose one of the two.");
        if (!confirmed && errors.isEmpty()) throw new Refused("Name each manifest error: the bid, the question, the score it should be, and how you know.");
        var found = checked(reference, errors);
        var evaluation = evaluations.current(reference);
        if (store.newest(evaluation, person).filter(it -> it.errors().equals(found)).isEmpty()) store.add(evaluation, person, false, found, clock.instant());
    }

    private List<ManifestError> checked(String reference, List<ManifestError> errors) {
        var lines = ranking.questionPoints(reference);
        var criteria = tenders.criteria(reference);
        var found = new ArrayList<ManifestError>();
        var refusals = Refusals.none();
        for (var it : errors) {
            var line = lines.stream().filter(one -> one.bid() == it.bid() && one.criterion() == it.criterion() && one.score() != null).findFirst()
                .orElseThrow(() -> new Refused("There is no agreed score for that bid and question, and nothing else can be corrected. Choose another line."));
            if (found.stream().anyMatch(one -> one.isFor(it.bid(), it.criterion()))) throw new Refused("One score is named twice. Leave one of the two out.");
            var scale = criteria.stream().filter(one -> one.number() == it.criterion()).findFirst().orElseThrow().scale();
            var reason = it.reason() == null ? "" : it.reason().strip();
            refusals = refusals
                .unless(it.shouldBe() != null && scale.holds(it.shouldBe()), "Choose the score that should stand for “%s”, from 0 to %d.", line.question(), scale.highest())
                .unless(it.shouldBe() == null || !it.shouldBe().equals(line.score()), "“%s” has %d already. Choose the score that it should be.", line.question(), line.score())
                .unless(!reason.isEmpty(), "Say for “%s” how you know that it is a manifest error.", line.question())
                .unless(reason.length() <= LONGEST_REASON, "Shorten the reason for “%s” to 500 characters.", line.question());
            found.add(new ManifestError(it.bid(), it.criterion(), line.score(), it.shouldBe(), reason));
        }
        refusals.orThrow();
        return List.copyOf(found);
    }

    /**
     * The check is final.
     *
     * @return whether a manifest error was found
     * @throws Refused where nothing was said
     */
    public boolean handIn(String reference, String person) {
        mayConfirm(reference, person);
        panels.refuseWhileChanging(reference);
        var evaluation = evaluations.current(reference);
        var said = store.newest(evaluation, person).orElseThrow(() -> new Refused("Say whether you confirm the points or found a manifest error."));
        store.add(evaluation, person, true, said.errors(), clock.instant());
        timeline.add(reference, Stage.EVALUATION, person, said.errors().isEmpty() ? "Confirmed the points of the ranking." : said.errors().size() == 1 ? "Found a manifest error in an agreed score." : "Found %d manifest errors in agreed scores.".formatted(said.errors().size()));
        return !said.errors().isEmpty();
    }

    /** What the moderator decides on: each error of the check that was handed in last. */
    @Transactional(readOnly = true)
    public List<Found> toAgree(String reference, String person) {
        mayAgree(reference, person);
        var errors = open(reference).errors();
        return found(reference).stream().filter(it -> errors.contains(it.error())).toList();
    }

    /**
     * Keeps what the moderator says of each error.
     *
     * @throws Refused where a refusal has no reason, or the error is none of those found
     */
    public void decide(String reference, String person, List<Correction> given) {
        mayAgree(reference, person);
        var check = open(reference);
        var before = store.corrections(check.number());
        for (var it : given) {
            if (given.stream().filter(other -> other.bid() == it.bid() && other.criterion() == it.criterion()).count() > 1) throw new Refused("One error is named twice. Open the task again.");
            if (it.agreed() == null) continue;
            if (check.errors().stream().noneMatch(it::isOf)) throw new Refused("There is no such error to decide on. Open the task again.");
            var reason = it.agreed() || it.reason() == null || it.reason().isBlank() ? null : it.reason().strip();
            if (!it.agreed() && reason == null) throw new Refused("Say why it is no manifest error; it goes on the record.");
            if (reason != null && reason.length() > LONGEST_REASON) throw new Refused("Shorten why it is no manifest error to 500 characters.");
            var said = new Correction(it.bid(), it.criterion(), it.agreed(), reason);
            if (!before.contains(said)) store.decide(check.number(), said, person, clock.instant());
        }
    }

    /**
     * Corrects what was agreed to; the bids are ranked again next.
     *
     * @throws Refused where something is not decided yet
     */
    public void correct(String reference, String person) {
        mayAgree(reference, person);
        panels.refuseWhileChanging(reference);
        var check = open(reference);
        var decided = store.corrections(check.number());
        var open = check.errors().stream().filter(error -> decided.stream().noneMatch(it -> it.isOf(error))).count();
        if (open > 0) throw new Refused("Decide on every error first: %d of %d %s open.", open, check.errors().size(), open == 1 ? "is" : "are");
        duties.perform(reference, person, Duty.MODERATE);
        var agreed = check.errors().stream().filter(error -> decided.stream().anyMatch(it -> it.isOf(error) && it.agreed())).toList();
        if (!agreed.isEmpty()) {
            ranking.continued(reference); // the ranking that was made keeps the scores it was made from
            var evaluation = evaluations.current(reference);
            var scores = evaluations.agreedScores(evaluation);
            for (var it : agreed) {
                var reason = scores.stream().filter(score -> score.isFor(it.bid(), it.criterion())).findFirst().orElseThrow().reason();
                evaluations.agree(evaluation, new GivenScore(it.bid(), it.criterion(), it.shouldBe(), corrected(reason, it)), person, clock.instant());
            }
        }
        timeline.add(reference, Stage.EVALUATION, person, "Decided on the manifest errors that were found: %d of %d corrected.".formatted(agreed.size(), check.errors().size()));
    }

    private static String corrected(String reason, ManifestError it) {
        var all = "%s (Corrected from %d to %d: %s)".formatted(reason, it.stands(), it.shouldBe(), it.reason());
        return all.length() <= LONGEST_AGREED_REASON ? all : reason;
    }

    private ArithmeticCheck open(String reference) {
        return store.handedIn(reference).stream().reduce((one, next) -> next).filter(it -> !it.errors().isEmpty()).orElseThrow(() -> new Refused("No manifest error is open in case %s. Open the task list again.", reference));
    }

    private void mayConfirm(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.CONFIRM_ARITHMETIC);
        running.refusalsToAssess(reference, person).orThrow();
        for (var duty : FIRST_PERSONS)
            if (duties.hasDone(reference, person, duty)) throw new Refused("You %s in case %s, so somebody else confirms the points: it takes a second person.", duty.done(), reference);
        var evaluation = evaluations.current(reference);
        if (evaluations.assessed(evaluation, person) || prices.checked(evaluation, person)) throw new Refused("You checked these bids, so somebody else confirms the points: it takes a second person.");
    }

    private void mayAgree(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.AGREE_CORRECTION);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.MODERATE);
        if (open(reference).person().equals(person)) throw new Refused("You found this error, so somebody else agrees to its correction.");
    }
}

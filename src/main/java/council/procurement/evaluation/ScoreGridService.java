package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.ScoreDraftStore;
import council.procurement.people.People;
import council.procurement.tender.Criterion;
import council.procurement.tender.Scale;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores question by question, each saved as it is typed. Whoever saves says what they saw before: where somebody changed it
 * meanwhile, nothing is overwritten. What is not finished is kept and does not count.
 */
@Service
@Transactional
public class ScoreGridService {

    /**
     * What there is to score.
     *
     * @param declared how many of the two declarations the person has made: without regard to the bidders, and with them known
     * @param conflict whether one of them says so
     * @param bids     none before the second declaration is to be made
     */
    public record Sheet(int declared, boolean conflict, List<Question> questions, List<ComplianceService.Named> bids) {
    }

    /**
     * A question and how far it is scored.
     *
     * @param lot  for which lot alone; null for all
     * @param asks how many bids are scored on it
     * @param open how many of them still lack a score or a reason
     */
    public record Question(int number, String question, BigDecimal weight, Integer lot, Scale scale, int asks, int open) {
    }

    /**
     * A score as it stands on a sheet.
     *
     * @param finished whether it counts: score and reason are there
     */
    public record Cell(long bid, Integer points, String reason, boolean finished) {
    }

    /**
     * An agreed score with what it was agreed from.
     *
     * @param stale    somebody has scored since it was agreed
     * @param farApart whether the panel looks at it first (domain reference 3.6)
     */
    public record AgreedCell(Cell cell, boolean stale, List<Opinion> given, boolean farApart) {
    }

    public record Opinion(String name, int points, String reason) {
    }

    /**
     * What is to be saved.
     *
     * @param seen what stood there when the person began to type; null where nothing did
     */
    public record Change(Integer points, String reason, Seen seen) {
    }

    public record Seen(Integer points, String reason) {
    }

    private final EvaluationStore store;
    private final ScoreDraftStore drafts;
    private final ScoringService scoring;
    private final TenderService tenders;
    private final People people;
    private final Clock clock;

    ScoreGridService(EvaluationStore store, ScoreDraftStore drafts, ScoringService scoring, TenderService tenders, People people, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.scoring = scoring;
        this.tenders = tenders;
        this.people = people;
        this.clock = clock;
    }

    /** @throws Refused where the person does not hold the task of scoring */
    @Transactional(readOnly = true)
    public Sheet own(String reference, String person) {
        var evaluation = scoring.mayScore(reference, person);
        var conflict = store.declaredConflict(evaluation, person);
        if (conflict.isEmpty()) {
            var first = scoring.declaredFirst(reference, person);
            return new Sheet(first ? 1 : 0, false, List.of(), first ? named(reference) : List.of());
        }
        if (conflict.get()) return new Sheet(2, true, List.of(), List.of());
        return new Sheet(2, false, questions(reference, store.scores(evaluation, person), drafts.of(evaluation, person), it -> false), named(reference));
    }

    /** @throws Refused where the person does not hold the task of moderating */
    @Transactional(readOnly = true)
    public Sheet agreed(String reference, String person) {
        var evaluation = scoring.mayModerate(reference, person);
        var stale = store.agreedBeforeAllScored(evaluation);
        return new Sheet(2, false, questions(reference, store.agreedScores(evaluation), drafts.of(evaluation, ScoreDraftStore.PANEL), stale::contains), named(reference));
    }

    private List<ComplianceService.Named> named(String reference) {
        return scoring.bidders(reference).stream().map(it -> new ComplianceService.Named(it.number(), it.supplier(), it.lot())).toList();
    }

    private List<Question> questions(String reference, List<GivenScore> given, List<GivenScore> unfinished, Predicate<GivenScore> open) {
        var bids = scoring.bidders(reference);
        return scoring.questions(reference).stream().map(question -> {
            var asked = bids.stream().filter(bid -> question.isFor(bid.lot())).map(ScoringService.Bidder::number).toList();
            var done = given.stream().filter(it -> it.criterion() == question.number() && asked.contains(it.bid()) && !open.test(it) && unfinished.stream().noneMatch(draft -> draft.isFor(it.bid(), it.criterion()))).count();
            return new Question(question.number(), question.question(), question.weight(), question.lot(), question.scale(), asked.size(), asked.size() - (int) done);
        }).toList();
    }

    /** One question of the person's own sheet, over all bids. */
    @Transactional(readOnly = true)
    public List<Cell> ownCells(String reference, String person, int question) {
        var evaluation = mayFill(reference, person);
        return cells(reference, question(reference, question), store.scores(evaluation, person), drafts.of(evaluation, person));
    }

    /** One question as the panel agrees on it, with what each member gave. */
    @Transactional(readOnly = true)
    public List<AgreedCell> agreedCells(String reference, String person, int question) {
        var evaluation = scoring.mayModerate(reference, person);
        var criterion = question(reference, question);
        var stale = store.agreedBeforeAllScored(evaluation);
        var given = store.handedIn(evaluation).stream().filter(it -> it.criterion() == question).toList();
        return cells(reference, criterion, store.agreedScores(evaluation), drafts.of(evaluation, ScoreDraftStore.PANEL)).stream().map(cell -> {
            var opinions = given.stream().filter(it -> it.bid() == cell.bid()).map(it -> new Opinion(people.nameOf(it.person()), it.points(), it.reason())).toList();
            return new AgreedCell(cell, stale.stream().anyMatch(it -> it.isFor(cell.bid(), question)), opinions, criterion.scale().areFarApart(opinions.stream().mapToInt(Opinion::points)));
        }).toList();
    }

    private List<Cell> cells(String reference, Criterion question, List<GivenScore> given, List<GivenScore> unfinished) {
        return scoring.bidders(reference).stream().filter(bid -> question.isFor(bid.lot())).map(bid -> cell(bid.number(), question.number(), given, unfinished)).toList();
    }

    private static Cell cell(long bid, int question, List<GivenScore> given, List<GivenScore> unfinished) {
        var draft = find(unfinished, bid, question);
        var score = find(given, bid, question);
        return draft.or(() -> score).map(it -> new Cell(bid, it.points(), it.reason() == null ? "" : it.reason(), draft.isEmpty())).orElse(new Cell(bid, null, "", false));
    }

    private static Optional<GivenScore> find(List<GivenScore> scores, long bid, int question) {
        return scores.stream().filter(it -> it.isFor(bid, question)).findFirst();
    }

    private Criterion question(String reference, int number) {
        return scoring.questions(reference).stream().filter(it -> it.number() == number).findFirst().orElseThrow(() -> new Refused("There is no such question. Open the task again."));
    }

    /** What a bidder wrote, with no price and no sum. */
    @Transactional(readOnly = true)
    public String answers(String reference, String person, long bid) {
        scoring.mayRead(reference, person);
        if (scoring.bidders(reference).stream().noneMatch(it -> it.number() == bid)) throw new Refused("There is no such bid to score. Open the task again.");
        return tenders.answers(reference).get(bid);
    }

    /**
     * Keeps a score of the person's own sheet; what was kept before stays on record.
     *
     * @throws Refused where it cannot be a score, or somebody changed it since the person saw it
     */
    public Cell keepOwn(String reference, String person, int question, long bid, Change change) {
        var evaluation = mayFill(reference, person);
        drafts.lock(evaluation);
        var given = store.scores(evaluation, person);
        var typed = typed(reference, question, bid, change, given, drafts.of(evaluation, person));
        if (isFinished(typed)) {
            scoring.checked(reference, List.of(typed));
            if (!given.contains(typed)) store.addScore(evaluation, person, typed, clock.instant());
            drafts.drop(evaluation, person, bid, question);
        } else keepDraft(evaluation, person, typed, find(given, bid, question).isPresent());
        return cell(bid, question, store.scores(evaluation, person), drafts.of(evaluation, person));
    }

    /**
     * Keeps an agreed score, also unchanged: the panel stands by it.
     *
     * @throws Refused where it cannot be a score, or somebody changed it since the person saw it
     */
    public Cell keepAgreed(String reference, String person, int question, long bid, Change change) {
        drafts.lock(scoring.mayModerate(reference, person));
        var evaluation = store.current(reference);
        var typed = typed(reference, question, bid, change, store.agreedScores(evaluation), drafts.of(evaluation, ScoreDraftStore.PANEL));
        if (isFinished(typed)) {
            scoring.agree(reference, person, List.of(typed));
            drafts.drop(store.current(reference), ScoreDraftStore.PANEL, bid, question);
        } else keepDraft(evaluation, ScoreDraftStore.PANEL, typed, find(store.agreedScores(evaluation), bid, question).isPresent());
        return cell(bid, question, store.agreedScores(store.current(reference)), drafts.of(store.current(reference), ScoreDraftStore.PANEL));
    }

    private GivenScore typed(String reference, int question, long bid, Change change, List<GivenScore> given, List<GivenScore> unfinished) {
        var criterion = question(reference, question);
        var bidder = scoring.bidders(reference).stream().filter(it -> it.number() == bid && criterion.isFor(it.lot())).findFirst().orElseThrow(() -> new Refused("There is no such bid to score. Open the task again."));
        var reason = change.reason() == null ? "" : change.reason().strip();
        if (change.points() != null && !criterion.scale().holds(change.points())) throw new Refused("Choose a score from 0 to %d for %s, “%s”.", criterion.scale().highest(), bidder.supplier(), criterion.question());
        if (reason.length() > ScoringService.LONGEST_REASON) throw new Refused("Shorten the reason for %s, “%s”, to 4,000 characters.", bidder.supplier(), criterion.question());
        var now = cell(bid, question, given, unfinished);
        var seen = change.seen() == null ? new Seen(null, "") : change.seen();
        var same = Objects.equals(now.points(), change.points()) && now.reason().equals(reason); // sent twice
        if (!same && (!Objects.equals(now.points(), seen.points()) || !now.reason().equals(seen.reason() == null ? "" : seen.reason())))
            throw new Refused("Somebody changed this meanwhile, in another window: it is %s now. What you typed is still here; save it again to put it in that place.", now.points() == null ? "without a score" : "%d, “%s”".formatted(now.points(), now.reason()));
        return new GivenScore(bid, question, change.points(), reason);
    }

    private static boolean isFinished(GivenScore it) {
        return it.points() != null && !it.reason().isEmpty();
    }

    private void keepDraft(long evaluation, String sheet, GivenScore typed, boolean replaces) {
        if (typed.isEmpty() && !replaces) drafts.drop(evaluation, sheet, typed.bid(), typed.criterion());
        else drafts.keep(evaluation, sheet, typed, clock.instant());
    }

    private long mayFill(String reference, String person) {
        var evaluation = scoring.mayScore(reference, person);
        scoring.declaredNone(evaluation, person);
        return evaluation;
    }
}

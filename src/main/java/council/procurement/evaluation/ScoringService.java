package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.Part;
import council.procurement.casefile.DeclarationPoint;
import council.procurement.casefile.InterestService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.ScoreDraftStore;
import council.procurement.people.People;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores on the scale of each question: each person alone, with a reason for each question and bid and without the prices; then one agreed
 * score (domain reference 3.6). There is no averaging.
 */
@Service
@Transactional
public class ScoringService {

    /**
     * A bid as a scorer may know it: what the bidder wrote, no price and no other offer in figures.
     *
     * @param supplier whose it is, with the lot where there are any
     */
    public record Bidder(long number, String supplier, String answers, int lot) {
    }

    /**
     * One person's own sheet.
     *
     * @param conflict what the person declared; null as long as they have not, and then there is nothing to score yet
     */
    public record OwnSheet(Boolean conflict, List<Criterion> questions, List<Bidder> bids, List<GivenScore> scores) {
    }

    /**
     * What the panel gave, and what is agreed so far.
     *
     * @param names what people are called, by their ids
     */
    public record Moderation(List<Criterion> questions, List<Bidder> bids, List<PersonalScore> individual, List<GivenScore> agreed, Map<String, String> names) {
    }

    static final int LONGEST_REASON = 4000;

    private static final Set<CriterionKind> SCORED = Set.of(CriterionKind.QUALITY, CriterionKind.SOCIAL_VALUE_QUALITY);

    private final EvaluationStore store;
    private final ScoreDraftStore drafts;
    private final TenderService tenders;
    private final RunningBidService running;
    private final ComplianceService compliance;
    private final PromiseService promises;
    private final PanelService panels;
    private final People people;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final InterestService interests;
    private final EvaluationRuns runs;
    private final OpenTasks tasks;
    private final TimelineService timeline;
    private final Clock clock;

    ScoringService(EvaluationStore store, ScoreDraftStore drafts, TenderService tenders, RunningBidService running, ComplianceService compliance, PromiseService promises, PanelService panels, People people, ProcurementCaseService cases, DutyService duties, InterestService interests,
                   EvaluationRuns runs, OpenTasks tasks, TimelineService timeline, Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.tenders = tenders;
        this.running = running;
        this.compliance = compliance;
        this.promises = promises;
        this.panels = panels;
        this.people = people;
        this.cases = cases;
        this.duties = duties;
        this.interests = interests;
        this.runs = runs;
        this.tasks = tasks;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** The person's own sheet and nobody else's. */
    @Transactional(readOnly = true)
    public OwnSheet sheet(String reference, String person) {
        var evaluation = mayScore(reference, person);
        var conflict = store.declaredConflict(evaluation, person).orElse(null);
        if (!Boolean.FALSE.equals(conflict)) return new OwnSheet(conflict, List.of(), !declaredFirst(reference, person) ? List.of() : bidders(reference).stream().map(bid -> new Bidder(bid.number(), bid.supplier(), "", bid.lot())).toList(), List.of());
        return new OwnSheet(false, questions(reference), bidders(reference), store.scores(evaluation, person));
    }

    /**
     * Procurement Act 2023 ss.81–83: once before the person sees any document of a bid or who bids, and again with the bidders known.
     *
     * @throws Refused where both declarations are made, or a conflict is not described
     */
    public void declare(String reference, String person, Boolean conflict, String details) {
        var evaluation = mayScore(reference, person);
        if (conflict == null) throw new Refused("Say whether you have a conflict of interest.");
        if (store.declaredConflict(evaluation, person).isPresent()) throw new Refused("You have already declared. If something has changed, tell the procurement team.");
        if (conflict && (details == null || details.isBlank())) throw new Refused("Describe the conflict of interest.");
        if (details != null && details.length() > 2000) throw new Refused("Shorten the description to 2,000 characters.");
        var again = declaredFirst(reference, person);
        if (conflict || again) store.declare(evaluation, person, conflict, conflict ? details.strip() : null, clock.instant());
        interests.answered(reference, person, again ? DeclarationPoint.BIDDERS : DeclarationPoint.DOCUMENTS, conflict ? details.strip() : null);
        timeline.add(reference, Stage.EVALUATION, person, conflict ? "Declared a conflict of interest and does not score." : again ? "Declared no conflict of interest with the bidders known." : "Declared no conflict of interest before the documents of the bids.");
        if (conflict) panels.leave(reference, person);
    }

    /** Whether the person has declared before they see any document of a bid. */
    boolean declaredFirst(String reference, String person) {
        return interests.hasDeclared(reference, person, DeclarationPoint.DOCUMENTS);
    }

    /** Keeps the person's own scores; what was kept before stays on record. */
    public void save(String reference, String person, List<GivenScore> given) {
        var evaluation = mayScore(reference, person);
        declaredNone(evaluation, person);
        var before = store.scores(evaluation, person);
        for (var score : checked(reference, given)) if (!before.contains(score)) store.addScore(evaluation, person, score, clock.instant());
    }

    /** The person's scores are final; nobody hands in twice. */
    public void handIn(String reference, String person, EvaluationTask task) {
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = store.current(reference);
        panels.refuseUnseated(evaluation, person);
        refuseSecondSeat(evaluation, person);
        if (task == EvaluationTask.SCORE_QUALITY && duties.hasDone(reference, person, Duty.REQUEST))
            throw new Refused("You raised the need and score as its requester, so the second scorer must be somebody else.");
        declaredNone(evaluation, person);
        allScored(reference, finished(store.scores(evaluation, person), drafts.of(evaluation, person)));
        duties.perform(reference, person, Duty.SCORE);
        store.addScorer(evaluation, person, clock.instant());
        cases.involve(reference, Part.EVALUATOR, person);
        timeline.add(reference, Stage.EVALUATION, person, "Scored the bids.");
    }

    @Transactional(readOnly = true)
    public Moderation moderation(String reference, String person) {
        var evaluation = mayModerate(reference, person);
        var individual = store.handedIn(evaluation);
        return new Moderation(questions(reference), bidders(reference), individual, store.agreedScores(evaluation),
            individual.stream().map(PersonalScore::person).distinct().collect(Collectors.toMap(Function.identity(), people::nameOf)));
    }

    public void agree(String reference, String person, List<GivenScore> agreed) {
        mayModerate(reference, person);
        var given = checked(reference, agreed);
        if (!store.ranking(store.current(reference)).isEmpty()) store.copy(reference, store.current(reference), clock.instant()); // a ranking once made keeps the scores it was made from
        var evaluation = store.current(reference);
        for (var score : given) store.agree(evaluation, score, person, clock.instant());
    }

    public void moderate(String reference, String person) {
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = store.current(reference);
        panels.refuseIncomplete(evaluation);
        allScored(reference, finished(store.agreedScores(evaluation), drafts.of(evaluation, ScoreDraftStore.PANEL)));
        if (!store.agreedBeforeAllScored(evaluation).isEmpty()) throw new Refused("Somebody has scored since the panel agreed. Open the task, go through the scores with the panel once more and save them.");
        duties.perform(reference, person, Duty.MODERATE);
        if (!runs.showsPricesLast(reference)) promises.settle(reference, person); // models of earlier releases judge the promises here
        timeline.add(reference, Stage.EVALUATION, person, "Moderated the scores.");
    }

    /**
     * Two scorers of quotes need no moderation: where they differ, the lower score counts with its reason, a rule that is
     * the same for every bid (domain reference 3.6).
     */
    void agreeOnTheLower(String reference) {
        var evaluation = store.current(reference);
        for (var bid : tenders.openedBids(reference))
            for (var question : questions(reference))
                store.handedIn(evaluation).stream().filter(s -> s.bid() == bid.number() && s.criterion() == question.number())
                    .min(Comparator.comparingInt(PersonalScore::points).thenComparing(PersonalScore::person))
                    .ifPresent(lower -> store.agree(evaluation, new GivenScore(lower.bid(), lower.criterion(), lower.points(), lower.reason()), ProcurementCaseService.SYSTEM, clock.instant()));
    }

    List<Criterion> questions(String reference) {
        return tenders.criteria(reference).stream().filter(criterion -> SCORED.contains(criterion.kind())).toList();
    }

    long mayScore(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.SCORE_BIDS, EvaluationTask.SCORE_QUALITY, EvaluationTask.RECOMMEND_QUOTE);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.SCORE);
        var evaluation = store.current(reference);
        panels.refuseUnseated(evaluation, person);
        refuseSecondSeat(evaluation, person);
        return evaluation;
    }

    long mayModerate(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.MODERATE_SCORES);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.MODERATE);
        return store.current(reference);
    }

    /** What bidders wrote is read by whoever scores, once they have declared, and by the moderator. */
    void mayRead(String reference, String person) {
        if (tasks.holds(person, reference, EvaluationTask.MODERATE_SCORES)) mayModerate(reference, person);
        else declaredNone(mayScore(reference, person), person);
    }

    /** What somebody is writing anew does not count as given. */
    private static List<GivenScore> finished(List<GivenScore> given, List<GivenScore> unfinished) {
        return given.stream().filter(it -> unfinished.stream().noneMatch(draft -> draft.isFor(it.bid(), it.criterion()))).toList();
    }

    private void refuseSecondSeat(long evaluation, String person) {
        if (store.scorers(evaluation).contains(person)) throw new Refused("You have already handed in your scores. Put the task back: another evaluator takes this seat.");
    }

    void declaredNone(long evaluation, String person) {
        var conflict = store.declaredConflict(evaluation, person);
        if (conflict.isEmpty()) throw new Refused("Declare first whether you have a conflict of interest with one of the bidders.");
        if (conflict.get()) throw new Refused("You declared a conflict of interest. Put the task back: another evaluator scores.");
    }

    /** Quotes are scored before they are checked, bids after it: where a check is there, only bids in the running are scored. */
    List<Bidder> bidders(String reference) {
        var answers = tenders.answers(reference);
        return compliance.lines(reference).stream().filter(line -> line.assessment() == null || line.assessment().admitted())
            .map(ComplianceService.Line::bid).map(bid -> new Bidder(bid.number(), bid.label(), answers.get(bid.number()), bid.lot())).toList();
    }

    List<GivenScore> checked(String reference, List<GivenScore> given) {
        var questions = questions(reference);
        var bidders = bidders(reference);
        var checked = new ArrayList<GivenScore>();
        var refusals = Refusals.none();
        for (var score : given) {
            if (score.isEmpty()) continue;
            var question = questions.stream().filter(it -> it.number() == score.criterion()).findFirst().orElseThrow(() -> new Refused("There is no such question. Open the task again."));
            var bidder = bidders.stream().filter(it -> it.number() == score.bid()).findFirst().orElseThrow(() -> new Refused("There is no such bid to score. Open the task again."));
            if (!question.isFor(bidder.lot())) throw new Refused("That question is not asked of this bid. Open the task again.");
            if (checked.stream().anyMatch(it -> it.isFor(score.bid(), score.criterion()))) throw new Refused("One of the bids is scored twice for the same question. Open the task again.");
            var reason = score.reason() == null ? "" : score.reason().strip();
            refusals = refusals
                .unless(score.points() != null && question.scale().holds(score.points()), "Choose a score from 0 to %d for %s, “%s”.", question.scale().highest(), bidder.supplier(), question.question())
                .unless(!reason.isEmpty(), "Give the reason for your score of %s, “%s”.", bidder.supplier(), question.question())
                .unless(reason.length() <= LONGEST_REASON, "Shorten the reason for %s, “%s”, to 4,000 characters.", bidder.supplier(), question.question());
            checked.add(new GivenScore(score.bid(), score.criterion(), score.points(), reason));
        }
        refusals.orThrow();
        return checked;
    }

    /** Names the first gap alone: a panel with twenty bids before it would not read the rest. */
    private void allScored(String reference, List<GivenScore> scores) {
        var missing = new ArrayList<String>();
        for (var bidder : bidders(reference))
            for (var question : questions(reference))
                if (question.isFor(bidder.lot()) && scores.stream().noneMatch(score -> score.isFor(bidder.number(), question.number()))) missing.add("%s, “%s”".formatted(bidder.supplier(), question.question()));
        if (missing.size() == 1) throw new Refused("A score is missing: %s.", missing.get(0));
        if (!missing.isEmpty()) throw new Refused("Scores are missing: %d in all, the first for %s.", missing.size(), missing.get(0));
    }
}

package council.procurement.evaluation;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.EvaluationStore.StoredRecommendation;
import council.procurement.tender.Criterion;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From opened bids to a recommendation, or to the decision to accept none (domain reference 3.5 and 8, stage 12). */
@Service
@Transactional
public class EvaluationService {

    /**
     * What the recommending officer looks at.
     *
     * @param estimate pounds, ex VAT, whole life
     * @param draft    what was said so far; null at first
     * @param sensitivity null on the short path, where nobody moderates
     */
    public record RecommendationView(List<RankedBid> ranking, boolean needsLots, BigDecimal estimate, boolean singleBid, boolean fewerThanInvited, RecommendationDraft draft,
                                     Sensitivity sensitivity) {
    }

    /** How far the weights are moved to see how firm a result is; shown with it, and decides nothing. */
    private static final int POINTS_MOVED = 5;

    private final EvaluationStore store;
    private final TenderService tenders;
    private final ScoringService scoring;
    private final ComplianceService compliance;
    private final ProcurementCaseService cases;
    private final DutyService duties;
    private final OpenTasks tasks;
    private final EvaluationRules rules;
    private final TimelineService timeline;
    private final Clock clock;

    EvaluationService(EvaluationStore store, TenderService tenders, ScoringService scoring, ComplianceService compliance, ProcurementCaseService cases,
                      DutyService duties, OpenTasks tasks, EvaluationRules rules, TimelineService timeline, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.scoring = scoring;
        this.compliance = compliance;
        this.cases = cases;
        this.duties = duties;
        this.tasks = tasks;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Begins an evaluation of the bids that were opened last.
     *
     * @return whether anything but the price and offers in figures is scored
     */
    public boolean open(String reference) {
        store.open(reference, clock.instant());
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The evaluation began.");
        return !scoring.questions(reference).isEmpty();
    }

    /** Computes and keeps the ranking of the compliant bids from prices, offers and agreed scores. */
    public void rank(String reference) {
        var evaluation = store.current(reference);
        var sheet = sheet(reference);
        sheet.rank().bids().forEach(bid -> store.rank(evaluation, bid));
        store.explain(evaluation, sheet.method(), lines(sheet, store.agreedScores(evaluation)));
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The bids were ranked.");
    }

    /** The ranking as it would be now; nothing is kept. */
    Ranking computed(String reference) {
        return sheet(reference).rank();
    }

    private ScoreSheet sheet(String reference) {
        var agreed = store.agreedScores(store.current(reference));
        var bids = compliance.lines(reference).stream().map(line -> {
            var it = line.assessment();
            var scores = agreed.stream().filter(score -> score.bid() == line.bid().number()).collect(Collectors.toMap(GivenScore::criterion, GivenScore::points));
            return new ScoredBid(line.bid().number(), line.bid().supplier(), line.bid().priceExVat(), line.bid().socialValueOffered(),
                it != null && it.admitted(), it == null ? "Not checked yet." : it.whyNot(), scores);
        }).toList();
        var method = new ScoringMethod(PriceFormula.LOWEST_RATIO, rules.leastEvidenceScore(reference, cases.get(reference).startedOn()), Map.of());
        return new ScoreSheet(tenders.criteria(reference), bids, method);
    }

    private static List<QuestionPoints> lines(ScoreSheet sheet, List<GivenScore> agreed) {
        return sheet.bids().stream().filter(ScoredBid::compliant).flatMap(bid -> sheet.criteria().stream().map(criterion -> {
            var score = agreed.stream().filter(it -> it.isFor(bid.number(), criterion.number())).findFirst();
            return new QuestionPoints(bid.number(), criterion.number(), criterion.kind(), criterion.question(), criterion.weight(),
                score.map(GivenScore::points).orElse(null), score.map(GivenScore::reason).orElse(null), sheet.points(criterion, bid));
        })).toList();
    }

    @Transactional(readOnly = true)
    public RecommendationView recommendationView(String reference, String person) {
        mayRecommend(reference, person);
        return view(reference, new Ranking(store.ranking(store.current(reference))), sensitivity(reference).orElse(null));
    }

    RecommendationView view(String reference, Ranking ranking, Sensitivity sensitivity) {
        var draft = store.recommendation(store.current(reference)).map(it -> new RecommendationDraft(it.bidNumber() != null,
            it.drawnByLots() ? it.bidNumber() : null, it.firstWitness(), it.secondWitness(), it.reasons())).orElse(null);
        return new RecommendationView(ranking.bids(), ranking.needsLots(), cases.get(reference).need().estimatedValueExVat(), singleBid(reference), fewerThanInvited(reference), draft, sensitivity);
    }

    public void saveRecommendation(String reference, String person, RecommendationDraft draft) {
        mayRecommend(reference, person);
        save(reference, person, draft, new Ranking(store.ranking(store.current(reference))));
    }

    void save(String reference, String person, RecommendationDraft draft, Ranking ranking) {
        var bid = draft.bidIn(ranking);
        if (bid != null) withinWaiver(reference, ranking.bids().stream().filter(it -> it.bidNumber() == bid).findFirst().orElseThrow().priceExVat());
        boolean lots = bid != null && ranking.needsLots();
        store.recommend(store.current(reference), new StoredRecommendation(bid, draft.reasons().strip(), lots, lots ? draft.firstWitness().strip() : null,
            lots ? draft.secondWitness().strip() : null, person, false), clock.instant());
    }

    /** A waiver of competition reaches as far as its value and no further. */
    private void withinWaiver(String reference, BigDecimal priceExVat) {
        tenders.restsOn(reference).filter(it -> priceExVat.compareTo(it.valueExVat()) > 0).ifPresent(it -> {
            throw new Refused("Waiver %s lets this case buy without competition up to %s ex VAT, and this bid is at %s. Recommend none: suppliers are asked again, or the case ends.", it.reference(), Money.written(it.valueExVat()), Money.written(priceExVat));
        });
    }

    /**
     * The recommendation is final.
     *
     * @return whether an award is recommended
     * @throws Refused where nothing was saved, or the person opened the bids: who opens does not recommend
     */
    public boolean recommend(String reference, String person) {
        var evaluation = store.current(reference);
        var said = store.recommendation(evaluation).filter(it -> it.person().equals(person))
            .orElseThrow(() -> new Refused("Fill in your recommendation and save it first."));
        duties.perform(reference, person, Duty.RECOMMEND);
        store.recommend(evaluation, new StoredRecommendation(said.bidNumber(), said.reasons(), said.drawnByLots(), said.firstWitness(), said.secondWitness(), person, true), clock.instant());
        timeline.add(reference, Stage.EVALUATION, person, said.bidNumber() == null ? "Recommended that no bid be accepted." : "Recommended a bid for award.");
        return said.bidNumber() != null;
    }

    private void mayRecommend(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.RECOMMEND_AWARD);
        duties.check(reference, person, Duty.RECOMMEND);
    }

    /**
     * No bid is accepted (domain reference 8, E1 and E7).
     *
     * @param again true: tender again; false: the case ends
     */
    public void decideNoAward(String reference, String person, boolean again, String reason) {
        if (reason == null) throw new Refused("Give the reason; it goes on the record and to the bidders.");
        var evaluation = store.current(reference);
        if (store.assessed(evaluation, person) || store.recommendation(evaluation).filter(it -> it.person().equals(person)).isPresent())
            throw new Refused("You checked these bids or recommended on them, so somebody else must decide: nobody decides what they asked for.");
        if (again) timeline.add(reference, Stage.EVALUATION, person, "Decided to tender again: " + reason);
        else cases.end(reference, CaseStatus.NOT_AWARDED, reason, person);
    }

    /** The ranking of the case's newest evaluation, the best bid first; empty as long as there is none. Confidential until the award. */
    @Transactional(readOnly = true)
    public List<RankedBid> ranking(String reference) {
        return store.ranking(store.current(reference));
    }

    /** Where the points of that ranking come from, by bid and question. Confidential until the award. */
    @Transactional(readOnly = true)
    public List<QuestionPoints> questionPoints(String reference) {
        return store.questionPoints(store.current(reference));
    }

    /** How firm that ranking is; empty before there is one, and where its points were not kept. Confidential until the award. */
    @Transactional(readOnly = true)
    public Optional<Sensitivity> sensitivity(String reference) {
        var evaluation = store.current(reference);
        var lines = store.questionPoints(evaluation);
        var method = store.method(evaluation);
        if (lines.isEmpty() || method.isEmpty()) return Optional.empty();
        var offers = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, OpenedBid::socialValueOffered));
        var criteria = lines.stream().map(it -> new Criterion(it.criterion(), it.kind(), it.question(), it.weight())).distinct().toList();
        var bids = store.ranking(evaluation).stream().filter(RankedBid::compliant).map(bid -> new ScoredBid(bid.bidNumber(), bid.supplier(), bid.priceExVat(), offers.get(bid.bidNumber()), true, null,
            lines.stream().filter(it -> it.bid() == bid.bidNumber() && it.score() != null).collect(Collectors.toMap(QuestionPoints::criterion, QuestionPoints::score)))).toList();
        return Optional.of(Sensitivity.of(new ScoreSheet(criteria, bids, method.get()), POINTS_MOVED));
    }

    /** All that stands behind the ranking, for the evaluation and moderation report. Confidential until the award. */
    @Transactional(readOnly = true)
    public EvaluationRecord record(String reference) {
        var evaluation = store.current(reference);
        var assessed = store.assessments(evaluation).stream().collect(Collectors.toMap(Assessment::bid, Function.identity()));
        return new EvaluationRecord(store.method(evaluation).map(ScoringMethod::priceFormula).orElse(PriceFormula.LOWEST_RATIO), tenders.criteria(reference), store.ranking(evaluation),
            store.questionPoints(evaluation), assessed, store.handedIn(evaluation), store.scorers(evaluation));
    }

    /** How far the case's newest evaluation is; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<EvaluationProgress> progress(String reference) {
        return store.progress(reference);
    }

    /** @throws Refused where no award is recommended */
    @Transactional(readOnly = true)
    public Recommendation recommendation(String reference) {
        var evaluation = store.current(reference);
        var said = store.recommendation(evaluation).filter(StoredRecommendation::handedIn).filter(it -> it.bidNumber() != null)
            .orElseThrow(() -> new Refused("No award is recommended in case %s.", reference));
        var bid = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, Function.identity())).get(said.bidNumber());
        var points = store.ranking(evaluation).stream().filter(it -> it.bidNumber() == said.bidNumber()).findFirst().orElseThrow().totalPoints();
        return new Recommendation(bid.number(), bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), bid.priceExVat(), points, said.reasons(),
            singleBid(reference), fewerThanInvited(reference), bid.socialValueOffered());
    }

    private boolean singleBid(String reference) {
        return tenders.openedBids(reference).size() == 1;
    }

    private boolean fewerThanInvited(String reference) {
        var invited = cases.get(reference).routing().minimumInvited();
        return invited != null && tenders.openedBids(reference).size() < invited;
    }
}

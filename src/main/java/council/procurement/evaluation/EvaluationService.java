package council.procurement.evaluation;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.approval.Duty;
import council.procurement.approval.DutyService;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.AgreementStore;
import council.procurement.evaluation.store.ArithmeticStore;
import council.procurement.evaluation.store.DebarmentAnswerStore;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.EvaluationStore.StoredRecommendation;
import council.procurement.evaluation.store.PriceCheckStore;
import council.procurement.people.People;
import council.procurement.tender.Asked;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.Lot;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.PricePart;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From opened bids to a recommendation, or to the decision to accept none (domain reference 3.5 and 8, stage 12). */
@Service
@Transactional
public class EvaluationService {

    /**
     * What the recommending officer looks at, for a lot or for the whole.
     *
     * @param lotLabel number and title of the lot; empty where the tender is not divided
     * @param priceParts the lines that make the price, by the number of the bid; none where it is one sum
     * @param estimate pounds, ex VAT, whole life
     * @param draft    what was said so far; null at first
     * @param sensitivity null on the short path, where nobody moderates
     * @param sentBack why the service's lead officer sent the recommendation back, with the name; null where they did not
     */
    public record RecommendationView(int lot, String lotLabel, List<RankedBid> ranking, Map<Long, List<PricePart>> priceParts, boolean needsLots, BigDecimal estimate, boolean singleBid, boolean fewerThanInvited, RecommendationDraft draft,
                                     Sensitivity sensitivity, String sentBack) {
    }

    /** How far the weights are moved to see how firm a result is; shown with it, and decides nothing. */
    private static final int POINTS_MOVED = 5;

    private final EvaluationStore store;
    private final TenderService tenders;
    private final RunningBidService running;
    private final ScoringService scoring;
    private final PanelService panels;
    private final ComplianceService compliance;
    private final PromiseService promises;
    private final DebarmentAnswerStore debarments;
    private final ProcurementCaseService cases;
    private final AgreementStore agreements;
    private final PriceCheckStore prices;
    private final ArithmeticStore arithmetic;
    private final DutyService duties;
    private final OpenTasks tasks;
    private final EvaluationRules rules;
    private final TimelineService timeline;
    private final People people;
    private final Clock clock;

    EvaluationService(EvaluationStore store, TenderService tenders, RunningBidService running, ScoringService scoring, PanelService panels, ComplianceService compliance, PromiseService promises, DebarmentAnswerStore debarments, ProcurementCaseService cases,
                      AgreementStore agreements, PriceCheckStore prices, ArithmeticStore arithmetic, DutyService duties, OpenTasks tasks, EvaluationRules rules, TimelineService timeline, People people, Clock clock) {
        this.store = store;
        this.tenders = tenders;
        this.running = running;
        this.scoring = scoring;
        this.panels = panels;
        this.compliance = compliance;
        this.promises = promises;
        this.debarments = debarments;
        this.cases = cases;
        this.agreements = agreements;
        this.prices = prices;
        this.arithmetic = arithmetic;
        this.duties = duties;
        this.tasks = tasks;
        this.rules = rules;
        this.timeline = timeline;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Begins an evaluation of the bids that were opened last.
     *
     * @return whether anything but the price and offers in figures is scored
     */
    public boolean open(String reference) {
        if (isTakenBack(reference)) { // from the award: what was assessed and scored stands
            timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The evaluation goes on without the bid that left.");
            return false;
        }
        store.open(reference, clock.instant());
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The evaluation began.");
        return !scoring.questions(reference).isEmpty();
    }

    /** Whether the case came back from the award, so that what was assessed and scored stands. */
    @Transactional(readOnly = true)
    public boolean isTakenBack(String reference) {
        if (!store.isContinued(reference)) return false;
        var assessed = store.assessments(store.current(reference)).stream().map(Assessment::bid).collect(Collectors.toSet());
        return tenders.openedBids(reference).stream().anyMatch(bid -> assessed.contains(bid.number()));
    }

    /** Whether the newest evaluation is of these bids. */
    boolean assesses(String reference, Set<Long> bids) {
        return !bids.isEmpty() && store.progress(reference).isPresent() && compliance.lines(reference).stream().anyMatch(line -> bids.contains(line.bid().number()));
    }

    boolean noneIsLeft(String reference) {
        return compliance.lines(reference).stream().allMatch(line -> line.assessment() != null && !line.assessment().admitted());
    }

    boolean isRecommended(String reference, Set<Long> bids) {
        return store.recommendations(store.current(reference)).stream().anyMatch(it -> it.handedIn() && it.bidNumber() != null && bids.contains(it.bidNumber()));
    }

    /** Whether an award is recommended, for any lot. */
    boolean isRecommended(String reference) {
        return store.progress(reference).isPresent() && store.recommendations(store.current(reference)).stream().anyMatch(it -> it.handedIn() && it.bidNumber() != null);
    }

    /** Goes on in a new evaluation with all that was said and given so far, since a ranking once made stays as it was. */
    void continued(String reference) {
        continued(reference, StoredRecommendation::carriedOn);
    }

    /** As {@link #continued}; what is recommended for the other lots stands, so that only this one is recommended anew. */
    void continuedFor(String reference, int lot) {
        continued(reference, it -> it.handedIn() && it.lot() != lot);
    }

    private void continued(String reference, Predicate<StoredRecommendation> stands) {
        var before = store.recommendations(store.current(reference));
        var out = running.out(reference).keySet();
        store.copy(reference, store.current(reference), clock.instant());
        before.stream().filter(stands).filter(it -> it.bidNumber() == null || !out.contains(it.bidNumber())).forEach(it -> store.carryOn(store.current(reference), it, clock.instant()));
    }

    /** The lots for which it is to be recommended, or the whole; others stand from before where one was ranked again. */
    private List<Integer> toRecommend(String reference) {
        var stand = store.recommendations(store.current(reference)).stream().filter(StoredRecommendation::carriedOn).map(StoredRecommendation::lot).toList();
        return tenders.asked(reference).parts().stream().filter(lot -> !stand.contains(lot)).toList();
    }

    /** Computes and keeps the ranking of the compliant bids from prices, offers and agreed scores, each lot by itself. */
    public void rank(String reference) {
        if (!store.ranking(store.current(reference)).isEmpty()) continued(reference); // ranked again: the earlier ranking stays as it was
        var evaluation = store.current(reference);
        var agreed = store.agreedScores(evaluation);
        var sheets = sheets(reference);
        var promised = promises.of(reference);
        sheets.forEach((lot, sheet) -> sheet.rank().bids().forEach(bid -> store.rank(evaluation, bid.ofLot(lot))));
        store.explain(evaluation, method(reference, tenders.asked(reference)), sheets.values().stream().flatMap(sheet -> lines(sheet, agreed, promised).stream()).toList());
        timeline.add(reference, Stage.EVALUATION, ProcurementCaseService.SYSTEM, "The bids were ranked.");
    }

    /** The ranking of a purchase that is not divided as it would be now; nothing is kept. */
    Ranking computed(String reference) {
        return sheets(reference).get(Lot.NONE).rank();
    }

    private SortedMap<Integer, ScoreSheet> sheets(String reference) {
        var agreed = store.agreedScores(store.current(reference));
        var asked = tenders.asked(reference);
        var method = method(reference, asked);
        var lines = compliance.lines(reference);
        var promised = promises.of(reference);
        var sheets = new TreeMap<Integer, ScoreSheet>();
        for (int lot : asked.parts()) {
            var bids = lines.stream().filter(line -> line.bid().lot() == lot).map(line -> {
                var it = line.assessment();
                var scores = agreed.stream().filter(score -> score.bid() == line.bid().number()).collect(Collectors.toMap(GivenScore::criterion, GivenScore::points));
                var promise = promised.get(line.bid().number());
                return new ScoredBid(line.bid().number(), line.bid().supplier(), line.bid().priceExVat(), line.bid().socialValueOffered(), it != null && it.admitted(), it == null ? "Not checked yet." : it.whyNot(),
                    promise == null ? null : promise.counted(), promise == null ? null : promise.discount(), scores);
            }).toList();
            sheets.put(lot, new ScoreSheet(asked.criteriaOf(lot), bids, method));
        }
        return sheets;
    }

    private ScoringMethod method(String reference, Asked asked) {
        return new ScoringMethod(asked.priceFormula(), asked.asksCommitments() ? asked.countingRules().leastEvidenceScore() : rules.leastEvidenceScore(reference, cases.get(reference).startedOn()), minimumScores(asked));
    }

    private static Map<Integer, Integer> minimumScores(Asked asked) {
        return asked.criteria().stream().filter(it -> it.minimumScore() != null).collect(Collectors.toMap(Criterion::number, Criterion::minimumScore));
    }

    private static List<QuestionPoints> lines(ScoreSheet sheet, List<GivenScore> agreed, Map<Long, PromisedValue> promised) {
        return sheet.bids().stream().filter(ScoredBid::compliant).flatMap(bid -> sheet.criteria().stream().map(criterion -> {
            var score = agreed.stream().filter(it -> it.isFor(bid.number(), criterion.number())).findFirst();
            return new QuestionPoints(bid.number(), criterion.number(), criterion.kind(), criterion.question(), criterion.weight(),
                score.map(GivenScore::points).orElse(null), score.map(GivenScore::reason).orElse(criterion.kind() == CriterionKind.SOCIAL_VALUE_QUANTITY && promised.containsKey(bid.number()) ? promised.get(bid.number()).inWords() : null), sheet.points(criterion, bid));
        })).toList();
    }

    /** One for each lot, or one for the whole. */
    @Transactional(readOnly = true)
    public List<RecommendationView> recommendationViews(String reference, String person) {
        mayRecommend(reference, person);
        return recommendationViews(reference);
    }

    List<RecommendationView> recommendationViews(String reference) {
        var firm = sensitivities(reference).stream().collect(Collectors.toMap(LotSensitivity::lot, LotSensitivity::sensitivity));
        return toRecommend(reference).stream().map(lot -> view(reference, lot, ranking(reference, lot), firm.get(lot))).toList();
    }

    private Ranking ranking(String reference, int lot) {
        return new Ranking(ranking(reference).stream().filter(it -> it.lot() == lot).toList());
    }

    RecommendationView view(String reference, int lot, Ranking ranking, Sensitivity sensitivity) {
        var draft = store.recommendation(store.current(reference), lot).map(it -> new RecommendationDraft(lot == Lot.NONE ? null : lot, it.bidNumber() != null,
            it.drawnByLots() ? it.bidNumber() : null, it.firstWitness(), it.secondWitness(), it.reasons())).orElse(null);
        var asked = tenders.asked(reference);
        return new RecommendationView(lot, asked.lotLabel(lot), ranking.bids(), tenders.priceParts(reference), ranking.needsLots(), asked.estimate(lot, cases.get(reference).need().estimatedValueExVat()), singleBid(reference, lot), fewerThanInvited(reference, lot),
            draft, sensitivity, sentBack(reference));
    }

    private String sentBack(String reference) {
        return agreements.newest(store.current(reference)).filter(it -> it.handedIn() && !it.agreed()).map(it -> "%s: %s".formatted(people.nameOf(it.person()), it.reason())).orElse(null);
    }

    /** One for each lot, or one for the whole; all or none are kept. */
    public void saveRecommendations(String reference, String person, List<RecommendationDraft> drafts) {
        if (drafts.stream().map(RecommendationDraft::lotNumber).distinct().count() < drafts.size()) throw new Refused("A lot is named twice. Open the task again.");
        drafts.forEach(draft -> saveRecommendation(reference, person, draft));
    }

    public void saveRecommendation(String reference, String person, RecommendationDraft draft) {
        mayRecommend(reference, person);
        if (!toRecommend(reference).contains(draft.lotNumber())) throw new Refused("There is no such lot. Open the task again.");
        save(reference, person, draft, ranking(reference, draft.lotNumber()));
    }

    void save(String reference, String person, RecommendationDraft draft, Ranking ranking) {
        var bid = draft.bidIn(ranking);
        if (bid != null) withinWaiver(reference, draft.lotNumber(), ranking.bids().stream().filter(it -> it.bidNumber() == bid).findFirst().orElseThrow().priceExVat());
        boolean lots = bid != null && ranking.needsLots();
        store.recommend(store.current(reference), new StoredRecommendation(draft.lotNumber(), bid, draft.reasons().strip(), lots, lots ? draft.firstWitness().strip() : null,
            lots ? draft.secondWitness().strip() : null, person, false), clock.instant());
    }

    /** A waiver of competition reaches as far as its value and no further, all lots together. */
    private void withinWaiver(String reference, int lot, BigDecimal priceExVat) {
        var others = store.recommendations(store.current(reference)).stream().filter(it -> it.lot() != lot && it.bidNumber() != null).map(StoredRecommendation::bidNumber).toList();
        var together = ranking(reference).stream().filter(it -> others.contains(it.bidNumber())).map(RankedBid::priceExVat).reduce(priceExVat, BigDecimal::add);
        tenders.restsOn(reference).filter(it -> together.compareTo(it.valueExVat()) > 0).ifPresent(it -> {
            throw new Refused("Waiver %s lets this case buy without competition up to %s ex VAT, and this bid is at %s. Recommend none: suppliers are asked again, or the case ends.", it.reference(), Money.written(it.valueExVat()), Money.written(together));
        });
    }

    /**
     * The recommendation is final, for every lot.
     *
     * @return whether any award is recommended
     * @throws Refused where nothing was saved, or the person opened the bids: who opens does not recommend
     */
    public boolean recommend(String reference, String person) {
        running.refusalsToAssess(reference, person).orThrow();
        panels.refuseWhileChanging(reference);
        var evaluation = store.current(reference);
        var asked = tenders.asked(reference);
        var said = store.recommendations(evaluation).stream().filter(it -> it.person().equals(person) && !it.carriedOn()).toList();
        for (int lot : toRecommend(reference))
            if (said.stream().noneMatch(it -> it.lot() == lot)) throw new Refused("Fill in your recommendation%s and save it first.", lot == Lot.NONE ? "" : " for lot " + lot);
        duties.perform(reference, person, Duty.RECOMMEND);
        said.forEach(it -> store.recommend(evaluation, new StoredRecommendation(it.lot(), it.bidNumber(), it.reasons(), it.drawnByLots(), it.firstWitness(), it.secondWitness(), person, true), clock.instant()));
        var awarded = store.recommendations(evaluation).stream().filter(it -> it.handedIn() && it.bidNumber() != null).count();
        timeline.add(reference, Stage.EVALUATION, person, awarded == 0 ? "Recommended that no bid be accepted."
            : asked.lots().isEmpty() ? "Recommended a bid for award." : "Recommended bids for award in %d of %d lots.".formatted(awarded, asked.lots().size()));
        return awarded > 0;
    }

    private void mayRecommend(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.RECOMMEND_AWARD);
        running.refusalsToAssess(reference, person).orThrow();
        duties.check(reference, person, Duty.RECOMMEND);
        if (cases.leadOfficer(reference).equals(person)) throw new Refused("You lead this purchase for your service, so you agree to the recommendation for your service. Somebody else in procurement makes it.");
    }

    /**
     * No bid is accepted (domain reference 8, E1 and E7).
     *
     * @param again true: tender again; false: the case ends
     */
    public void decideNoAward(String reference, String person, boolean again, String reason) {
        if (reason == null) throw new Refused("Give the reason; it goes on the record and to the bidders.");
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = store.current(reference);
        if (store.assessed(evaluation, person) || prices.checked(evaluation, person) || store.recommendations(evaluation).stream().anyMatch(it -> it.person().equals(person)))
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

    /**
     * How firm the result of a lot, or of the whole, is.
     *
     * @param lotLabel number and title; empty where the tender is not divided
     */
    public record LotSensitivity(int lot, String lotLabel, Sensitivity sensitivity) {
    }

    /** How firm that ranking is; empty before there is one, and where its points were not kept. Confidential until the award. */
    @Transactional(readOnly = true)
    public List<LotSensitivity> sensitivities(String reference) {
        var evaluation = store.current(reference);
        var lines = store.questionPoints(evaluation);
        var kept = store.method(evaluation);
        if (lines.isEmpty() || kept.isEmpty()) return List.of();
        var asked = tenders.asked(reference);
        var method = new ScoringMethod(kept.get().priceFormula(), kept.get().leastEvidenceScore(), minimumScores(asked));
        var offers = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, OpenedBid::socialValueOffered));
        var promised = promises.of(reference);
        return asked.parts().stream().map(lot -> {
            var bids = ranking(reference, lot).bids().stream().filter(RankedBid::compliant).map(bid -> new ScoredBid(bid.bidNumber(), bid.supplier(), bid.priceExVat(), offers.get(bid.bidNumber()), true, null,
                promised.containsKey(bid.bidNumber()) ? promised.get(bid.bidNumber()).counted() : null, promised.containsKey(bid.bidNumber()) ? promised.get(bid.bidNumber()).discount() : null,
                lines.stream().filter(it -> it.bid() == bid.bidNumber() && it.score() != null).collect(Collectors.toMap(QuestionPoints::criterion, QuestionPoints::score)))).toList();
            return new LotSensitivity(lot, asked.lotLabel(lot), bids.isEmpty() ? null : Sensitivity.of(new ScoreSheet(asked.criteriaOf(lot), bids, method), POINTS_MOVED));
        }).filter(it -> it.sensitivity() != null).toList();
    }

    /** All that stands behind the ranking, for the evaluation and moderation report. Confidential until the award. */
    @Transactional(readOnly = true)
    public EvaluationRecord record(String reference) {
        var evaluation = store.current(reference);
        var panel = panels.panel(reference);
        var asked = tenders.asked(reference);
        var assessed = compliance.lines(reference).stream().map(ComplianceService.Line::assessment).filter(Objects::nonNull).collect(Collectors.toMap(Assessment::bid, Function.identity()));
        return new EvaluationRecord(store.method(evaluation).map(ScoringMethod::priceFormula).orElse(PriceFormula.LOWEST_RATIO), asked.criteria(), store.ranking(evaluation),
            store.questionPoints(evaluation), assessed, store.handedIn(evaluation), store.scorers(evaluation).stream().filter(it -> !panel.hasLeft(it)).toList(), panel, promises.of(reference), asked.schedule(), tenders.priceParts(reference), debarments.of(evaluation), asked.lots());
    }

    /** How many entries of the debarment list were answered when the check of the bids ended. */
    @Transactional(readOnly = true)
    public int debarmentMatches(String reference) {
        return debarments.of(store.current(reference)).size();
    }

    /** How far the case's newest evaluation is; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<EvaluationProgress> progress(String reference) {
        return store.progress(reference);
    }

    /**
     * What is recommended for award, by lot.
     *
     * @throws Refused where no award is recommended
     */
    @Transactional(readOnly = true)
    public List<Recommendation> recommendations(String reference) {
        var evaluation = store.current(reference);
        var asked = tenders.asked(reference);
        var bids = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, Function.identity()));
        var low = compliance.lines(reference).stream().map(ComplianceService.Line::assessment).filter(it -> it != null && it.abnormallyLow()).map(Assessment::bid).collect(Collectors.toSet());
        var all = store.recommendations(evaluation).stream().filter(StoredRecommendation::handedIn).filter(it -> it.bidNumber() != null).map(said -> {
            var bid = bids.get(said.bidNumber());
            var points = store.ranking(evaluation).stream().filter(it -> it.bidNumber() == said.bidNumber()).findFirst().orElseThrow().totalPoints();
            return new Recommendation(bid.number(), bid.supplier(), bid.postcode(), bid.sme(), bid.vcse(), bid.priceExVat(), points, said.reasons(),
                singleBid(reference, said.lot()), fewerThanInvited(reference, said.lot()), bid.socialValueOffered(), said.lot(), asked.lotLabel(said.lot()), marks(reference, evaluation, said, low.contains(bid.number())));
        }).toList();
        if (all.isEmpty()) throw new Refused("No award is recommended in case %s.", reference);
        return all;
    }

    private List<String> marks(String reference, long evaluation, StoredRecommendation said, boolean low) {
        var listed = debarments.of(evaluation).stream().anyMatch(it -> it.bid() == said.bidNumber());
        var corrected = arithmetic.handedIn(reference).stream().flatMap(it -> arithmetic.corrections(it.number()).stream()).filter(Correction::agreed).count();
        return Stream.of(
            low ? "Its price looked abnormally low; the bidder's explanation was accepted." : null,
            listed ? "Its name or number is on the debarment list; the check says why it stays in the running." : null,
            said.drawnByLots() ? "It was first with others; lots were drawn before %s and %s.".formatted(said.firstWitness(), said.secondWitness()) : null,
            panels.panel(reference).left().isEmpty() ? null : "A member left the panel; somebody else scored in their place.",
            corrected == 0 ? null : corrected == 1 ? "A manifest error in an agreed score was corrected." : "%d manifest errors in agreed scores were corrected.".formatted(corrected)).filter(Objects::nonNull).toList();
    }

    private boolean singleBid(String reference, int lot) {
        return bidders(reference, lot) == 1;
    }

    private boolean fewerThanInvited(String reference, int lot) {
        var invited = cases.get(reference).routing().minimumInvited();
        return invited != null && bidders(reference, lot) < invited;
    }

    private long bidders(String reference, int lot) {
        var out = running.out(reference).keySet();
        return tenders.openedBids(reference).stream().filter(it -> it.lot() == lot && !out.contains(it.number())).count();
    }
}

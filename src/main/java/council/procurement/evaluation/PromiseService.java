package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.evaluation.store.BeliefStore;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.socialvalue.Commitment;
import council.procurement.socialvalue.CountedCommitment;
import council.procurement.socialvalue.SocialValueOffer;
import council.procurement.tender.Asked;
import council.procurement.tender.CriterionKind;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What bids promise under the measures of their tender, and what of it counts: nobody twice, nothing without a method statement,
 * nothing that is not believed (domain reference 3.3). Only of tenders that offer measures, and bids sent through our pages.
 */
@Service
@Transactional(readOnly = true)
public class PromiseService {

    private static final int LONGEST_REASON = 500;

    private final BeliefStore beliefs;
    private final EvaluationStore evaluations;
    private final ComplianceService compliance;
    private final TenderService tenders;
    private final RunningBidService running;
    private final EvaluationRuns runs;
    private final OpenTasks tasks;
    private final Clock clock;

    PromiseService(BeliefStore beliefs, EvaluationStore evaluations, ComplianceService compliance, TenderService tenders, RunningBidService running, EvaluationRuns runs, OpenTasks tasks, Clock clock) {
        this.beliefs = beliefs;
        this.evaluations = evaluations;
        this.compliance = compliance;
        this.tenders = tenders;
        this.running = running;
        this.runs = runs;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** By the number of the bid; none of a bid with one sum. Confidential until the award. */
    public Map<Long, PromisedValue> of(String reference) {
        var asked = tenders.asked(reference);
        if (!asked.asksCommitments()) return Map.of();
        var evaluation = evaluations.current(reference);
        var said = beliefs.newest(evaluation);
        var lots = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, OpenedBid::lot));
        var agreed = evaluations.agreedScores(evaluation);
        var all = new TreeMap<Long, PromisedValue>();
        tenders.promised(reference).forEach((bid, offer) -> all.put(bid, judged(asked, bid, offer, evidence(asked, bid, lots.get(bid), agreed), said)));
        return all;
    }

    private static PromisedValue judged(Asked asked, long bid, SocialValueOffer offer, Optional<Integer> evidence, List<Belief> said) {
        var doubts = said.stream().filter(it -> it.bid() == bid && Boolean.FALSE.equals(it.believed())).collect(Collectors.toMap(Belief::measure, Belief::reason));
        var rules = asked.countingRules();
        return new PromisedValue(bid, offer.judged(evidence.orElse(null), doubts).counted(rules), offer.judged(null, doubts).value(rules), doubts.keySet().stream().sorted().toList());
    }

    private static Optional<Integer> evidence(Asked asked, long bid, int lot, List<GivenScore> agreed) {
        return asked.criteriaOf(lot).stream().filter(c -> c.kind() == CriterionKind.SOCIAL_VALUE_QUALITY).findFirst()
            .flatMap(c -> agreed.stream().filter(score -> score.isFor(bid, c.number())).map(GivenScore::points).findFirst());
    }

    /**
     * A promise as the check of the offers shows it.
     *
     * @param counts   over the whole contract, in the unit of the measure
     * @param value    pounds; null where the measure is only recorded
     * @param remark   why less counts than is promised; null where all does
     * @param believed null where nothing is said yet
     * @param reason   why not
     */
    public record Line(String measure, String wording, String unit, BigDecimal quantity, int years, String method, BigDecimal counts, BigDecimal value, String remark, Boolean believed, String reason) {
    }

    /**
     * What a bid in the running promises.
     *
     * @param supplier with its lot where there are any
     * @param offered  pounds, as it was recorded at the opening
     * @param counted  pounds that count now
     */
    public record Promised(long bid, String supplier, BigDecimal offered, BigDecimal counted, BigDecimal peopleTakenOn, List<Line> lines) {
    }

    /**
     * Of the bids in the running; empty where social value is one sum.
     *
     * @throws Refused where the person does not hold the task
     */
    public List<Promised> toJudge(String reference, String person) {
        mayJudge(reference, person);
        var promised = of(reference);
        var offers = tenders.promised(reference);
        var said = beliefs(reference);
        return compliance.lines(reference).stream().filter(line -> line.assessment() != null && line.assessment().admitted()).map(ComplianceService.Line::bid).filter(bid -> promised.containsKey(bid.number()))
            .map(bid -> new Promised(bid.number(), bid.label(), bid.socialValueOffered(), promised.get(bid.number()).lines().stream().map(CountedCommitment::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                offers.get(bid.number()).peopleTakenOn(), promised.get(bid.number()).lines().stream().map(it -> line(it, said.stream().filter(b -> b.isFor(bid.number(), it.commitment().measure().code())).findFirst())).toList()))
            .toList();
    }

    private static Line line(CountedCommitment it, Optional<Belief> said) {
        var promise = it.commitment();
        var measure = promise.measure();
        return new Line(measure.code(), measure.wording(), measure.unit(), promise.quantity(), promise.years(), promise.method(), it.quantity(), measure.countsInPounds() ? it.value() : null, it.remark(),
            said.map(Belief::believed).orElse(null), said.map(Belief::reason).orElse(null));
    }

    /** What was said of each promise, the newest alone. */
    List<Belief> beliefs(String reference) {
        return beliefs.newest(evaluations.current(reference));
    }

    /**
     * Keeps which promises are believed; what was said before stays on record.
     *
     * @throws Refused where a promise is not believed without a reason, or the person does not hold the task
     */
    @Transactional
    public void judge(String reference, String person, List<Belief> given) {
        mayJudge(reference, person);
        keep(reference, person, given);
    }

    private void mayJudge(String reference, String person) {
        tasks.mustHold(person, reference, runs.showsPricesLast(reference) ? EvaluationTask.CHECK_OFFERS : EvaluationTask.MODERATE_SCORES);
        running.refusalsToAssess(reference, person).orThrow();
    }

    private void keep(String reference, String person, List<Belief> given) {
        var promised = tenders.promised(reference);
        var refusals = Refusals.none();
        for (var it : given) {
            if (it.believed() == null) continue;
            if (!promised.containsKey(it.bid()) || codes(promised.get(it.bid())).noneMatch(code -> code.equals(it.measure()))) throw new Refused("There is no such promise of social value. Open the task again.");
            refusals = refusals.unless(it.believed() || it.reason() != null, "Say why %s is not believed; it goes on the record and to the bidder.", it.measure())
                .unless(it.reason() == null || it.reason().length() <= LONGEST_REASON, "Shorten why %s is not believed to 500 characters.", it.measure());
        }
        refusals.orThrow();
        var evaluation = evaluations.current(reference);
        var before = beliefs.newest(evaluation);
        given.stream().filter(it -> it.believed() != null && !before.contains(it)).forEach(it -> beliefs.add(evaluation, it, person, clock.instant()));
    }

    /** Who ends the check believes whatever they said nothing of. */
    @Transactional
    void settle(String reference, String person) {
        var said = beliefs(reference);
        keep(reference, person, tenders.promised(reference).entrySet().stream().flatMap(one -> codes(one.getValue()).filter(code -> said.stream().noneMatch(it -> it.isFor(one.getKey(), code)))
            .map(code -> new Belief(one.getKey(), code, true, null))).toList());
    }

    private static Stream<String> codes(SocialValueOffer offer) {
        return offer.commitments().stream().map(Commitment::measure).map(measure -> measure.code());
    }
}

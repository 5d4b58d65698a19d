package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.ConditionCheckService.Required;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.PriceCheckStore;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which bids are in the running: complete and meeting what was asked, before anybody scores and without their prices (domain reference 1.7 and 8, stage 11). */
@Service
@Transactional
public class ComplianceService {

    /**
     * One bid with what was said of it so far.
     *
     * @param conditions what the bidder said of them; empty where none were set, or the bid was written down by the opener
     * @param assessment null where nothing was said
     * @param debarred   entries of the debarment list that may be the bidder
     */
    public record Line(OpenedBid bid, String conditions, Assessment assessment, List<DebarmentMatch> debarred) {
    }

    /**
     * A bid as whoever checks it may know it: no price and no offer in figures.
     *
     * @param lot {@link council.procurement.tender.Lot#NONE} where the tender is not divided
     */
    public record Named(long number, String supplier, int lot) {
    }

    /**
     * One bid to check, with what was said of it so far; the parts as in {@link Line}.
     *
     * @param exclusions grounds for exclusion that were given, and how they stand
     * @param required   the conditions of participation that it must meet
     * @param missing    what is marked as missing; null where nothing is
     * @param askedUntil until when what was missing could be answered, in words; null where it was not asked yet
     * @param answer     what the bidder answered; null where nothing
     * @param elsewhere  it was asked about a bid that came outside our pages, so that the officer writes down the answer
     */
    public record Check(Named bid, String conditions, Assessment assessment, List<DebarmentMatch> debarred, List<String> exclusions, List<Required> required, String missing, String askedUntil, String answer, boolean elsewhere) {
    }

    private final EvaluationStore store;
    private final PriceCheckStore prices;
    private final EvaluationRuns runs;
    private final TenderService tenders;
    private final RunningBidService running;
    private final ProcurementCaseService cases;
    private final DebarmentCheckService debarments;
    private final ExclusionService exclusions;
    private final MissingInformationService information;
    private final ConditionCheckService required;
    private final OpenTasks tasks;
    private final EvaluationRules rules;
    private final TimelineService timeline;
    private final Clock clock;

    ComplianceService(EvaluationStore store, PriceCheckStore prices, EvaluationRuns runs, TenderService tenders, RunningBidService running, ProcurementCaseService cases, DebarmentCheckService debarments, ExclusionService exclusions, MissingInformationService information, ConditionCheckService required, OpenTasks tasks, EvaluationRules rules, TimelineService timeline, Clock clock) {
        this.store = store;
        this.prices = prices;
        this.runs = runs;
        this.tenders = tenders;
        this.running = running;
        this.cases = cases;
        this.debarments = debarments;
        this.exclusions = exclusions;
        this.information = information;
        this.required = required;
        this.tasks = tasks;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @throws Refused where the person does not hold the task */
    @Transactional(readOnly = true)
    public List<Check> checks(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        var seen = exclusions.of(reference);
        var gaps = information.gaps(reference);
        var answers = information.answers(reference);
        var askedUntil = information.askedUntil(reference);
        return lines(reference).stream().map(it -> new Check(new Named(it.bid().number(), it.bid().supplier(), it.bid().lot()), it.conditions(), it.assessment(), it.debarred(),
            seen.stream().filter(one -> one.bid() == it.bid().number()).map(one -> "%s: %s".formatted(one.groundInWords(), one.state())).toList(), required.required(reference, it.bid()), gaps.get(it.bid().number()), askedUntil,
            answers.get(it.bid().number()), askedUntil != null && gaps.containsKey(it.bid().number()) && information.isFromElsewhere(reference, it.bid().number()))).toList();
    }

    /** Keeps what was said so far. */
    public void saveChecks(String reference, String person, List<Assessment> given) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        keep(reference, person, given, false);
    }

    /**
     * With their prices, as models of earlier releases check them.
     *
     * @throws Refused where the person does not hold the task, or the prices are for later
     */
    @Transactional(readOnly = true)
    public List<Line> lines(String reference, String person) {
        mustHoldEarlier(reference, person);
        return lines(reference);
    }

    /** Keeps what was said so far and computes which prices look abnormally low among the bids that are compliant, as models of earlier releases do. */
    public void save(String reference, String person, List<Assessment> given) {
        mustHoldEarlier(reference, person);
        keep(reference, person, given, true);
    }

    private void mustHoldEarlier(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_COMPLIANCE);
        if (runs.showsPricesLast(reference)) throw new Refused("Prices are shown once quality is closed. Open the task again.");
    }

    /**
     * Ends the check.
     *
     * @return whether any bid is in the running
     * @throws Refused where something about a bid is not said yet
     */
    public boolean handIn(String reference, String person) {
        running.refusalsToAssess(reference, person).orThrow();
        exclusions.refusalsToEnd(reference).orThrow();
        check(reference);
        if (runs.showsPricesLast(reference)) { // forms of earlier releases know no matrix
            var unmet = Refusals.none();
            for (var line : lines(reference)) unmet = required.refusals(unmet, reference, line);
            unmet.orThrow();
        }
        keepDebarments(reference, person);
        timeline.add(reference, Stage.EVALUATION, person, "Checked the compliance of the bids.");
        return anyAdmitted(reference);
    }

    void keep(String reference, String person, List<Assessment> given, boolean asksAboutLowPrices) {
        running.refusalsToAssess(reference, person).orThrow();
        var evaluation = store.current(reference);
        var bids = tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, Function.identity()));
        var out = out(reference).keySet();
        var answered = given.stream().filter(it -> it.compliant() != null && !out.contains(it.bid())).toList();
        for (var it : answered) if (!bids.containsKey(it.bid())) throw new Refused("There is no bid %d in case %s. Open the task again.", it.bid(), reference);
        if (answered.stream().map(Assessment::bid).distinct().count() < answered.size()) throw new Refused("One of the bids is named twice. Open the task again.");
        answered.forEach(it -> check(it, bids.get(it.bid())));
        var inTheRunning = answered.stream().filter(Assessment::compliant).map(it -> bids.get(it.bid())).toList();
        var procurement = cases.get(reference);
        var asked = tenders.asked(reference);
        var low = asksAboutLowPrices ? rules.abnormallyLow(reference, procurement.startedOn()) : null;
        for (var it : answered)
            store.save(evaluation, it.low(low != null && it.compliant() && isLow(low, bids.get(it.bid()), inTheRunning, asked.estimate(bids.get(it.bid()).lot(), procurement.need().estimatedValueExVat()))), person, clock.instant());
    }

    /** Against the other bids for the same. */
    private static boolean isLow(AbnormallyLow low, OpenedBid bid, List<OpenedBid> inTheRunning, BigDecimal estimate) {
        return low.is(bid.priceExVat(), inTheRunning.stream().filter(other -> other.lot() == bid.lot() && other.number() != bid.number()).map(OpenedBid::priceExVat).toList(), estimate);
    }

    private void check(Assessment it, OpenedBid bid) {
        if (length(it.reason()) > 4000 || length(it.explanation()) > 4000) throw new Refused("Shorten what you wrote on %s to 4,000 characters.", bid.label());
        var asked = it.explanationAskedOn();
        var today = LocalDate.now(clock);
        if (asked != null && (asked.isBefore(today.minusYears(1)) || asked.isAfter(today.plusYears(1))))
            throw new Refused("The date on which %s was asked cannot be right: it lies more than a year away.", bid.label());
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }

    /** What the check found of each bid beside its result, in sentences, for the report; by the number of the bid. Confidential until the award. */
    @Transactional(readOnly = true)
    public Map<Long, List<String>> findings(String reference) {
        var gaps = information.gaps(reference);
        var answers = information.answers(reference);
        var askedUntil = information.askedUntil(reference);
        var seen = exclusions.of(reference);
        return tenders.openedBids(reference).stream().collect(Collectors.toMap(OpenedBid::number, bid -> {
            var asked = askedUntil == null || !gaps.containsKey(bid.number()) ? Stream.<String>empty()
                : Stream.of("Missing information, asked once of all until %s: %s Answer: %s".formatted(askedUntil, gaps.get(bid.number()), answers.getOrDefault(bid.number(), "none in time.")));
            var unmet = required.required(reference, bid).stream().filter(it -> Boolean.FALSE.equals(it.met())).map(it -> "Condition not met: %s Reason: %s".formatted(it.requirement(), it.reason()));
            var grounds = seen.stream().filter(it -> it.bid() == bid.number()).map(it -> "Ground for exclusion: %s. %s".formatted(it.groundInWords(), it.state()));
            return Stream.of(asked, unmet, grounds).flatMap(it -> it).toList();
        }));
    }

    /** Puts on the record what was said of bidders on the debarment list. */
    void keepDebarments(String reference, String person) {
        debarments.keep(store.current(reference), person, lines(reference));
    }

    /** @throws Refused with all that is not said yet */
    void check(String reference) {
        var refusals = Refusals.none();
        for (var line : lines(reference)) refusals = complete(refusals, line);
        refusals.orThrow();
    }

    private Refusals complete(Refusals so, Line line) {
        var supplier = line.bid().label();
        var it = line.assessment();
        if (it == null) return so.unless(false, "Say whether the bid of %s is compliant.", supplier);
        var all = so.unless(it.compliant() || isWritten(it.reason()), "Give the reason why the bid of %s is not compliant.", supplier);
        all = debarments.refusals(all, line);
        if (!it.abnormallyLow()) return all;
        return all
            .unless(it.explanationAskedOn() != null, "The price of %s looks abnormally low: ask the bidder to explain it and give the date on which you asked.", supplier)
            .unless(it.explanationAskedOn() == null || !it.explanationAskedOn().isAfter(LocalDate.now(clock)), "The date on which %s was asked lies in the future.", supplier)
            .unless(isWritten(it.explanation()), "Record how %s explained the price.", supplier)
            .unless(it.explanationAccepted() != null, "Say whether you accept the explanation of %s.", supplier);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }

    boolean anyAdmitted(String reference) {
        return lines(reference).stream().anyMatch(line -> line.assessment() != null && line.assessment().admitted());
    }

    /** Why a bid is out whatever is said of it here, by its number: it was withdrawn or not admitted, or its supplier is excluded. */
    private Map<Long, String> out(String reference) {
        var out = new TreeMap<>(exclusions.out(reference));
        out.putAll(running.out(reference));
        return out;
    }

    List<Line> lines(String reference) {
        var said = store.assessments(store.current(reference)).stream().collect(Collectors.toMap(Assessment::bid, Function.identity()));
        prices.newest(store.current(reference)).forEach(it -> said.computeIfPresent(it.bid(), (bid, assessment) -> assessment.with(it)));
        var conditions = tenders.conditions(reference);
        out(reference).forEach((bid, why) -> said.put(bid, new Assessment(bid, false, why, false, null, null, null))); // whatever was said of it before
        var bids = tenders.openedBids(reference);
        var debarred = debarments.matches(reference, bids);
        return bids.stream().map(bid -> new Line(bid, conditions.get(bid.number()), said.get(bid.number()), debarred.getOrDefault(bid.number(), List.of()))).toList();
    }
}

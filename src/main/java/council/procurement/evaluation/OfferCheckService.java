package council.procurement.evaluation;

import council.procurement.Refusals;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Stage;
import council.procurement.casefile.TimelineService;
import council.procurement.evaluation.store.EvaluationStore;
import council.procurement.evaluation.store.PriceCheckStore;
import council.procurement.tender.OpenedBid;
import council.procurement.tender.PricePart;
import council.procurement.tender.RunningBidService;
import council.procurement.tender.TenderService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices, shown once quality is closed (domain reference 3.6). One that looks abnormally low is asked about, answered and
 * decided before it counts (Procurement Act 2023 s.19(3)–(5); domain reference 8, exception E4).
 */
@Service
@Transactional
public class OfferCheckService {

    /**
     * What a bid in the running offers. Amounts in pounds, ex VAT.
     *
     * @param supplier     with its lot where there are any
     * @param estimate     of the lot, or of the whole
     * @param priceParts   the lines that make the price; none where it is one sum
     * @param meanOfOthers of the other compliant bids for the same; null where there are none
     * @param check        what was found so far; whether the price looks low is as of now
     */
    public record Offer(long bid, String supplier, BigDecimal priceExVat, List<PricePart> priceParts, BigDecimal socialValueOffered, BigDecimal estimate, BigDecimal meanOfOthers, PriceCheck check) {
    }

    private static final int LONGEST = 4000;

    private final PriceCheckStore store;
    private final EvaluationStore evaluations;
    private final ComplianceService compliance;
    private final PromiseService promises;
    private final PanelService panels;
    private final TenderService tenders;
    private final RunningBidService running;
    private final ProcurementCaseService cases;
    private final OpenTasks tasks;
    private final EvaluationRules rules;
    private final TimelineService timeline;
    private final Clock clock;

    OfferCheckService(PriceCheckStore store, EvaluationStore evaluations, ComplianceService compliance, PromiseService promises, PanelService panels, TenderService tenders, RunningBidService running, ProcurementCaseService cases,
                      OpenTasks tasks, EvaluationRules rules, TimelineService timeline, Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.compliance = compliance;
        this.promises = promises;
        this.panels = panels;
        this.tenders = tenders;
        this.running = running;
        this.cases = cases;
        this.tasks = tasks;
        this.rules = rules;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Of the compliant bids. Not read-only: the engine keeps in its history that it was asked for the rules.
     *
     * @throws Refused where the person does not hold the task
     */
    public List<Offer> offers(String reference, String person) {
        mayCheck(reference, person);
        return offers(reference);
    }

    /**
     * Keeps what was asked of low prices, answered and decided; what was said before stays on record.
     *
     * @throws Refused where a date or a text cannot be right, or the person does not hold the task
     */
    public void save(String reference, String person, List<PriceCheck> given) {
        mayCheck(reference, person);
        var offers = offers(reference).stream().collect(Collectors.toMap(Offer::bid, Function.identity()));
        if (given.stream().map(PriceCheck::bid).distinct().count() < given.size()) throw new Refused("One of the bids is named twice. Open the task again.");
        var evaluation = evaluations.current(reference);
        var before = store.newest(evaluation);
        for (var it : given) {
            var offer = offers.get(it.bid());
            if (offer == null) throw new Refused("There is no bid %d in the running in case %s. Open the task again.", it.bid(), reference);
            refuseWrong(offer.supplier(), it);
            var said = offer.check().abnormallyLow() ? new PriceCheck(it.bid(), true, it.askedOn(), isWritten(it.explanation()) ? it.explanation().strip() : null, it.accepted()) : PriceCheck.notLow(it.bid());
            if (!before.contains(said)) store.add(evaluation, said, person, clock.instant());
        }
    }

    private void refuseWrong(String supplier, PriceCheck it) {
        var today = LocalDate.now(clock);
        if (it.explanation() != null && it.explanation().length() > LONGEST) throw new Refused("Shorten what you wrote on %s to 4,000 characters.", supplier);
        if (it.askedOn() != null && it.askedOn().isAfter(today)) throw new Refused("The date on which %s was asked lies in the future.", supplier);
        if (it.askedOn() != null && it.askedOn().isBefore(today.minusYears(1))) throw new Refused("The date on which %s was asked cannot be right: it lies more than a year away.", supplier);
    }

    /**
     * Ends the check; whoever ends it believes the promises of social value that nobody doubted.
     *
     * @return whether any bid is left in the running
     * @throws Refused with everything that is not said yet of a price that looks low
     */
    public boolean handIn(String reference, String person) {
        mayCheck(reference, person);
        panels.refuseWhileChanging(reference);
        var offers = offers(reference);
        var refusals = Refusals.none();
        for (var offer : offers) refusals = complete(refusals, offer);
        refusals.orThrow();
        var said = store.newest(evaluations.current(reference));
        if (offers.stream().anyMatch(offer -> !said.contains(offer.check()))) throw new Refused("Open the task, look at the prices and save them first.");
        promises.settle(reference, person);
        var low = offers.stream().filter(it -> it.check().abnormallyLow()).count();
        timeline.add(reference, Stage.EVALUATION, person, low == 0 ? "Checked the prices: none looks abnormally low." : "Checked the prices: %d looked abnormally low, and the bidder was asked to explain.".formatted(low));
        return compliance.anyAdmitted(reference);
    }

    private static Refusals complete(Refusals so, Offer offer) {
        var it = offer.check();
        if (!it.abnormallyLow()) return so;
        return so.unless(it.askedOn() != null, "The price of %s looks abnormally low: ask the bidder to explain it and give the date on which you asked.", offer.supplier())
            .unless(isWritten(it.explanation()), "Record how %s explained the price.", offer.supplier())
            .unless(it.accepted() != null, "Say whether you accept the explanation of %s.", offer.supplier());
    }

    private List<Offer> offers(String reference) {
        var said = store.newest(evaluations.current(reference)).stream().collect(Collectors.toMap(PriceCheck::bid, Function.identity()));
        var procurement = cases.get(reference);
        var asked = tenders.asked(reference);
        var parts = tenders.priceParts(reference);
        var limits = rules.abnormallyLow(reference, procurement.startedOn());
        var compliant = compliance.lines(reference).stream().filter(line -> line.assessment() != null && Boolean.TRUE.equals(line.assessment().compliant())).map(ComplianceService.Line::bid).toList();
        return compliant.stream().map(bid -> {
            var others = compliant.stream().filter(other -> other.lot() == bid.lot() && other.number() != bid.number()).map(OpenedBid::priceExVat).toList();
            var estimate = asked.estimate(bid.lot(), procurement.need().estimatedValueExVat());
            return new Offer(bid.number(), bid.label(), bid.priceExVat(), parts.getOrDefault(bid.number(), List.of()), bid.socialValueOffered(), estimate, mean(others), check(bid.number(), limits.is(bid.priceExVat(), others, estimate), said));
        }).toList();
    }

    private static PriceCheck check(long bid, boolean low, Map<Long, PriceCheck> said) {
        if (!low) return PriceCheck.notLow(bid);
        var it = said.get(bid);
        return it == null ? new PriceCheck(bid, true, null, null, null) : new PriceCheck(bid, true, it.askedOn(), it.explanation(), it.accepted());
    }

    private static BigDecimal mean(List<BigDecimal> prices) {
        return prices.isEmpty() ? null : prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(BigDecimal.valueOf(prices.size()), 2, RoundingMode.HALF_UP);
    }

    private void mayCheck(String reference, String person) {
        tasks.mustHold(person, reference, EvaluationTask.CHECK_OFFERS);
        running.refusalsToAssess(reference, person).orThrow();
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }
}

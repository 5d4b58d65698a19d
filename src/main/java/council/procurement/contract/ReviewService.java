package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.award.AwardService;
import council.procurement.award.BidOutcome;
import council.procurement.contract.store.ReviewStore;
import council.procurement.evaluation.PromiseService;
import council.procurement.socialvalue.CountedCommitment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reviews of a contract on its own page: every indicator rated in the words of the Act, social value delivered against what the
 * bid promised, payments against value, risks, issues, the supplier's view and what is to become better (domain reference 8, stage 20).
 */
@Service
@Transactional
public class ReviewService {

    private static final Set<Rating> POOR = EnumSet.of(Rating.IMPROVE, Rating.INADEQUATE);
    private static final int LONGEST = 4000;

    private final ContractService contracts;
    private final KpiService kpis;
    private final PerformanceService performance;
    private final ReviewStore store;
    private final AwardService awards;
    private final PromiseService promises;
    private final ContractLives lives;
    private final Clock clock;

    ReviewService(ContractService contracts, KpiService kpis, PerformanceService performance, ReviewStore store, AwardService awards, PromiseService promises, ContractLives lives, Clock clock) {
        this.contracts = contracts;
        this.kpis = kpis;
        this.performance = performance;
        this.store = store;
        this.awards = awards;
        this.promises = promises;
        this.lives = lives;
        this.clock = clock;
    }

    /**
     * A promise of the winning bid, and what is delivered of it.
     *
     * @param promised over the whole contract, as it was counted, in the unit
     * @param pounds   for one unit; null where the measure is only recorded
     */
    public record Promise(String measure, String wording, String unit, BigDecimal promised, BigDecimal pounds, BigDecimal delivered) {

        /** Of the promise, in whole percent, rounded down: 100 only where all is there. */
        public int percent() {
            return delivered.movePointRight(2).divide(promised, 0, RoundingMode.DOWN).intValue();
        }
    }

    /** Of the bid that won; none of a contract that was bought elsewhere, or whose bid promised one sum or nothing. */
    public List<Promise> promises(Contract it) {
        if (it.caseReference() == null) return List.of();
        var won = awards.outcomes(it.caseReference()).stream().filter(one -> one.kind() == BidOutcome.Kind.SUCCESSFUL && one.lot() == it.lotNumber()).map(BidOutcome::bidNumber).findFirst();
        if (won.isEmpty()) return List.of();
        var counted = promises.of(it.caseReference()).get(won.get());
        if (counted == null) return List.of();
        var delivered = store.delivered(it.reference());
        return counted.lines().stream().filter(line -> line.quantity().signum() > 0).map(line -> promise(line, delivered)).toList();
    }

    private static Promise promise(CountedCommitment line, List<Review.Delivered> delivered) {
        var measure = line.commitment().measure();
        return new Promise(measure.code(), measure.wording(), measure.unit(), line.quantity(), measure.proxy(),
            delivered.stream().filter(one -> one.measure().equals(measure.code())).map(Review.Delivered::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Whether a review of the contract needs its own page: it has indicators or promises, or owes indicators. */
    public boolean needsPage(String reference) {
        var it = contracts.get(reference);
        return !kpis.inUse(reference).isEmpty() || kpis.missing(it) > 0 || !promises(it).isEmpty();
    }

    public List<Review.KpiRating> ratings(String reference) {
        return store.ratings(reference);
    }

    public List<Review.Delivered> delivered(String reference) {
        return store.delivered(reference);
    }

    public List<Review.Improvement> improvements(String reference) {
        return store.improvements(reference);
    }

    /**
     * Records a review with all that it found; what was found poor begins the path of poor performance.
     *
     * @return its number
     */
    public int record(String reference, String person, Review.Draft draft) {
        var it = contracts.takenOn(reference, person);
        if (it.state() != ContractState.LIVE) throw new Refused("Contract %s is no longer live, so there is nothing more to review.", reference);
        int missing = kpis.missing(it);
        if (missing > 0) throw new Refused("Name %d more key performance indicators that the Act asks for first, or say why there are none (Procurement Act 2023 s.52).", missing);
        var named = kpis.inUse(reference);
        var promised = promises(it);
        refusals(draft, named, promised).orThrow();

        var worth = promised.isEmpty() ? null : promised.stream().filter(one -> one.pounds() != null).map(one -> Money.pounds(one.pounds().multiply(delivered(draft, one).quantity()))).reduce(BigDecimal.ZERO, BigDecimal::add);
        int number = contracts.review(it, person, draft.rating(), draft.notes().strip(), worth, draft.savingsRealised(), draft.issues(),
            new Review.Account(draft.paidToDate(), it.valueExVat(), draft.risks(), draft.supplierView(), draft.breach()));
        for (var kpi : named) {
            var said = rating(draft, kpi);
            store.add(reference, new Review.KpiRating(number, kpi.number(), kpi.version(), said.rating(), said.measured(), said.words()));
        }
        for (var one : promised) {
            var said = delivered(draft, one);
            store.add(reference, new Review.Delivered(number, one.measure(), said.quantity(), one.promised(), one.pounds() == null ? null : Money.pounds(one.pounds().multiply(said.quantity())), said.evidence()));
        }
        int line = 1;
        for (var one : draft.improvements()) store.add(reference, line++, new Review.Improvement(number, one.what().strip(), one.who().strip(), one.dueOn()));
        if (draft.breach() || poor(draft, named).contains(Rating.INADEQUATE))
            performance.begin(contracts.get(reference), person, "Review %d: %s".formatted(number, draft.breach() ? "the supplier broke the contract." : "rated inadequate."));
        lives.datesChanged(reference);
        return number;
    }

    /** A review of a contract that needs no page, from the list of tasks. @param socialValueDelivered pounds; null where nothing was counted, like savings */
    public record Brief(Rating rating, String notes, BigDecimal socialValueDelivered, BigDecimal savingsRealised, String issues) {
    }

    /**
     * Ends the task of a review: with what its page recorded since the task came, or in brief where no page is needed.
     *
     * @throws Refused where the page is needed and nothing is recorded there yet
     */
    public void conclude(String reference, String person, Instant since, Supplier<Brief> inBrief) {
        contracts.takenOn(reference, person);
        if (contracts.isReviewedSince(reference, since)) return;
        if (needsPage(reference)) throw new Refused("Record the review on the contract's page first: %s has indicators or promises of social value to report on. The link stands above.", reference);
        var said = inBrief.get();
        contracts.review(reference, person, said.rating(), said.notes(), said.socialValueDelivered(), said.savingsRealised(), said.issues());
        if (said.rating() == Rating.INADEQUATE) performance.begin(contracts.get(reference), person, "The review rated the supplier inadequate.");
    }

    private FieldRefusals refusals(Review.Draft draft, List<Kpi> named, List<Promise> promised) {
        var refusals = FieldRefusals.none().unless(draft.rating() != null, "rating", "Choose how the supplier performs as a whole.")
            .text(draft.notes(), LONGEST, "notes", "Write what was looked at and what follows.");
        for (var kpi : named) {
            var said = rating(draft, kpi);
            refusals = refusals.unless(said.rating() != null, "kpi-%d".formatted(kpi.number()), "Rate “%s”.", kpi.name())
                .unless(said.rating() != Rating.OTHER || said.words() != null, "kpi-%d-words".formatted(kpi.number()), "Say in words how “%s” stands.", kpi.name())
                .unless(fits(said.words(), 2000), "kpi-%d-words".formatted(kpi.number()), "Shorten this to 2,000 characters.")
                .unless(fits(said.measured(), 200), "kpi-%d-measured".formatted(kpi.number()), "Shorten this to 200 characters.");
        }
        for (var one : promised) {
            var said = delivered(draft, one);
            var quantity = said == null ? null : said.quantity();
            refusals = refusals.unless(quantity != null && quantity.signum() >= 0, "delivered-" + one.measure(), "Give how much of %s was delivered since the last review, as a figure; 0 for nothing.", one.measure())
                .unless(quantity == null || quantity.signum() == 0 || said.evidence() != null, "evidence-" + one.measure(), "Say what shows that %s was delivered.", one.measure())
                .unless(said == null || fits(said.evidence(), 2000), "evidence-" + one.measure(), "Shorten this to 2,000 characters.");
        }
        refusals = refusals.unless(draft.paidToDate() != null, "paidToDate", "Give what is paid since the start, without VAT; 0 where nothing is.")
            .unless(fits(draft.risks(), LONGEST), "risks", "Shorten this to 4,000 characters.").unless(fits(draft.issues(), LONGEST), "issues", "Shorten this to 4,000 characters.")
            .unless(fits(draft.supplierView(), LONGEST), "supplierView", "Shorten this to 4,000 characters.")
            .unless(draft.rating() == null || poor(draft, named).isEmpty() || !draft.improvements().isEmpty(), "what-1", "Something is rated poor: say what is to become better, who does it and by when.");
        int line = 1;
        for (var one : draft.improvements()) {
            refusals = refusals.text(one.what(), 1000, "what-" + line, "Say what is to become better.").text(one.who(), 200, "who-" + line, "Say who does it.")
                .unless(one.dueOn() != null && one.dueOn().isAfter(LocalDate.now(clock)), "due-" + line, "Give the day by which it is done, after today.");
            line++;
        }
        return refusals;
    }

    private static Set<Rating> poor(Review.Draft draft, List<Kpi> named) {
        var found = EnumSet.noneOf(Rating.class);
        if (draft.rating() != null) found.add(draft.rating());
        named.stream().map(kpi -> rating(draft, kpi).rating()).filter(POOR::contains).forEach(found::add);
        found.retainAll(POOR);
        return found;
    }

    private static Review.KpiRating rating(Review.Draft draft, Kpi kpi) {
        return draft.kpis().stream().filter(one -> one.kpi() == kpi.number()).findFirst().orElse(new Review.KpiRating(0, kpi.number(), kpi.version(), null, null, null));
    }

    private static Review.Delivered delivered(Review.Draft draft, Promise promise) {
        return draft.delivered().stream().filter(one -> one.measure().equals(promise.measure())).findFirst().orElse(null);
    }

    private static boolean fits(String text, int longest) {
        return text == null || text.length() <= longest;
    }
}

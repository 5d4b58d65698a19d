package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a supplier says in a bid. It lies sealed until the opening.
 *
 * @param offers     by the number of the lot; under {@link Lot#NONE} where the tender is not divided
 * @param answers    by the number of the criterion
 * @param conditions whether they are met, by the number of the condition
 * @param bidder     who bids, as of the submission; null in a draft
 * @param eligibility what is said of the reservation; nothing where the tender is not reserved
 */
public record BidContent(Map<Integer, Offer> offers, Map<Integer, String> answers, Map<Integer, Boolean> conditions, List<BidFile> files, Bidder bidder, Eligibility eligibility) {

    static final BidContent EMPTY = new BidContent(Map.of(), Map.of(), Map.of(), List.of(), null, Eligibility.UNSAID);
    static final int LONGEST_OPERATIONS = 2000;
    static final int LONGEST_ANSWER = 10_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /**
     * What is offered for a lot or for the whole.
     *
     * @param priceExVat         pounds for the whole term, VAT not included; null until it is given, and where rates are asked
     * @param socialValueOffered pounds; null where nothing is offered yet, or measure by measure
     * @param promises           social value measure by measure
     * @param rates              pounds for one unit, VAT not included, by the number of the line of the price schedule
     */
    public record Offer(BigDecimal priceExVat, BigDecimal socialValueOffered, Promises promises, Map<Integer, BigDecimal> rates) {

        static final Offer NONE = new Offer(null, null);

        /** What was sealed before social value was offered by measures, or prices by rates, has none of them. */
        public Offer {
            promises = promises == null ? Promises.NONE : promises;
            rates = rates == null ? Map.of() : Map.copyOf(rates);
        }

        /** An offer of one sum. */
        public Offer(BigDecimal priceExVat, BigDecimal socialValueOffered, Promises promises) {
            this(priceExVat, socialValueOffered, promises, Map.of());
        }

        /** An offer of one sum without promises. */
        public Offer(BigDecimal priceExVat, BigDecimal socialValueOffered) {
            this(priceExVat, socialValueOffered, Promises.NONE);
        }

        private boolean isBegun() {
            return priceExVat != null || socialValueOffered != null || !promises.none() || !rates.isEmpty();
        }

        /** The price in pounds, as it is recorded at the opening: what the rates make, or the one sum; null until it is given. */
        public BigDecimal price(Asked asked, int lot) {
            return asked.schedule().asksRates() ? asked.schedule().total(lot, rates) : priceExVat;
        }

        /** The social value in pounds, as it is recorded at the opening: what counts of the promises, or the one sum. */
        BigDecimal socialValue(Asked asked) {
            if (asked.asksCommitments()) return promises.value(asked);
            return socialValueOffered == null ? BigDecimal.ZERO : socialValueOffered;
        }
    }

    /**
     * A file of a bid.
     *
     * @param hash of its bytes as the supplier sent them
     */
    public record BidFile(String key, String name, long size, String hash) {
    }

    /** Who bids, as the notices of a contract ask for it (Procurement Regulations 2024 regs 27, 32). */
    public record Bidder(String name, String companyNumber, String charityNumber, String postcode, boolean sme, boolean vcse) {
    }

    /**
     * What the bidder says of a tender that is reserved (Procurement Regulations 2024 reg 24(2)(k) and (l)).
     *
     * @param confirmed  whether it is open to the bidder; null until it is said
     * @param operations its substantive operations in the area; null where it states none
     */
    public record Eligibility(Boolean confirmed, String operations) {

        static final Eligibility UNSAID = new Eligibility(null, null);
    }

    /** What was sealed before tenders could be reserved says nothing of it. */
    public BidContent {
        eligibility = eligibility == null ? Eligibility.UNSAID : eligibility;
    }

    /** A draft as it was typed; lots without any figure are not bid for. */
    public static BidContent typed(Map<Integer, Offer> offers, Map<Integer, String> answers, Map<Integer, Boolean> conditions) {
        var begun = new TreeMap<Integer, Offer>();
        offers.forEach((lot, offer) -> {
            if (offer.isBegun()) begun.put(lot, offer);
        });
        return new BidContent(begun, answers, conditions, List.of(), null, Eligibility.UNSAID);
    }

    /** The same draft with what is said of the reservation. */
    public BidContent with(Eligibility said) {
        return new BidContent(offers, answers, conditions, files, bidder, said);
    }

    /** A draft for the whole of a tender that sets no conditions. */
    public static BidContent typed(BigDecimal priceExVat, BigDecimal socialValueOffered, Map<Integer, String> answers) {
        return typed(Map.of(Lot.NONE, new Offer(priceExVat, socialValueOffered)), answers, Map.of());
    }

    BidContent with(BidContent typed) {
        return new BidContent(typed.offers, typed.answers, typed.conditions, files, null, typed.eligibility);
    }

    BidContent with(BidFile file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new BidContent(offers, answers, conditions, List.copyOf(more), null, eligibility);
    }

    BidContent without(String key) {
        return new BidContent(offers, answers, conditions, files.stream().filter(f -> !f.key().equals(key)).toList(), null, eligibility);
    }

    BidContent of(Bidder who) {
        return new BidContent(offers, answers, conditions, files, who, eligibility);
    }

    Optional<BidFile> file(String key) {
        return files.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** What is offered for the lot; nothing where it is not bid for. */
    public Offer offer(int lot) {
        return offers.getOrDefault(lot, Offer.NONE);
    }

    public String answer(int criterion) {
        return answers.getOrDefault(criterion, "");
    }

    /** The answers as those read them who score the bid for this lot: each under its question. */
    String inWords(List<Criterion> criteria, int lot) {
        return String.join("\n\n", criteria.stream().filter(c -> c.isFor(lot) && !answer(c.number()).isBlank()).map(c -> "%d. %s\n%s".formatted(c.number(), c.question(), answer(c.number()))).toList());
    }

    /** What it says of a reservation and of the conditions of this lot; null where there is neither. */
    String ofConditions(Asked asked, int lot) {
        var reserved = Stream.of(asked.reservations().isEmpty() ? "" : Boolean.TRUE.equals(eligibility.confirmed) ? "The bidder confirms that the tender is open to it." : "The bidder does not confirm that the tender is open to it.",
            eligibility.operations == null ? "" : "Its substantive operations there: " + eligibility.operations).filter(line -> !line.isEmpty());
        var met = asked.conditions().stream().filter(c -> c.isFor(lot)).map(c -> "%d. %s %s".formatted(c.number(), c.requirement(), Boolean.TRUE.equals(conditions.get(c.number())) ? "Met." : "Not met."));
        var said = Stream.concat(reserved, met).toList();
        return said.isEmpty() ? null : String.join("\n", said);
    }

    /**
     * What keeps it from being a draft: sums that are none, texts that are too long.
     *
     * @param mostYears how many years the contract runs
     */
    FieldRefusals draftRefusals(Asked asked, int mostYears) {
        var refusals = FieldRefusals.none();
        for (var one : offers.entrySet()) {
            var suffix = one.getKey() == Lot.NONE ? "" : String.valueOf(one.getKey());
            var offer = one.getValue();
            refusals = asked.schedule().draftRefusals(offer.promises.draftRefusals(refusals, suffix, mostYears), suffix, offer.rates)
                .unless(offer.priceExVat == null || offer.priceExVat.signum() > 0 && isMoney(offer.priceExVat), "price" + suffix, "Give the price in pounds and pence, more than £0 and below £1,000,000,000.")
                .unless(offer.socialValueOffered == null || offer.socialValueOffered.signum() >= 0 && isMoney(offer.socialValueOffered), "socialValue" + suffix, "Give the social value in pounds and pence, from £0 to below £1,000,000,000.");
        }
        refusals = refusals.unless(eligibility.operations == null || eligibility.operations.length() <= LONGEST_OPERATIONS, "operations", "Shorten this to 2,000 characters.");
        for (var one : answers.entrySet()) refusals = refusals.unless(one.getValue().length() <= LONGEST_ANSWER, "answer" + one.getKey(), "Shorten this answer to 10,000 characters.");
        return refusals;
    }

    /** What is missing before it can be submitted. */
    public Refusals missing(Asked asked) {
        var bidFor = asked.lots().isEmpty() ? List.of(Lot.NONE) : asked.lots().stream().map(Lot::number).filter(n -> offer(n).isBegun()).toList();
        var refusals = Refusals.none().unless(!bidFor.isEmpty(), "Give the price of each lot that you bid for.");
        for (int lot : bidFor) {
            var of = lot == Lot.NONE ? "" : " for lot " + lot;
            refusals = asked.schedule().asksRates() ? asked.schedule().missing(refusals, lot, offer(lot).rates, of) : refusals.unless(offer(lot).priceExVat != null, "Give the price%s.", of);
            refusals = offer(lot).promises.missing(refusals, asked, of);
            if (asked.asksSocialValueAsOneSum())
                refusals = refusals.unless(offer(lot).socialValueOffered != null, "Say how much social value you offer%s, in pounds; 0 if none.", of);
        }
        for (var c : asked.criteria())
            if (c.kind().isScored() && bidFor.stream().anyMatch(c::isFor)) refusals = refusals.unless(!answer(c.number()).isBlank(), "Answer question %d.", c.number());
        if (!asked.reservations().isEmpty()) refusals = refusals.unless(Boolean.TRUE.equals(eligibility.confirmed), "Confirm that the tender is open to you: it is reserved.");
        for (var c : asked.conditions())
            if (bidFor.stream().anyMatch(c::isFor)) refusals = refusals.unless(conditions.get(c.number()) != null, "Say whether you meet condition %d.", c.number());
        return refusals;
    }

    private static boolean isMoney(BigDecimal sum) {
        return sum.compareTo(MOST) < 0 && (sum.signum() == 0 || sum.stripTrailingZeros().scale() <= 2);
    }
}

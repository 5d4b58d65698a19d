package council.procurement.tender;

import council.procurement.FieldRefusals;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a supplier says in a bid. It lies sealed until the opening.
 *
 * @param priceExVat         pounds for the whole term, VAT not included; null until it is given
 * @param socialValueOffered pounds; null where nothing is offered yet
 * @param answers            by the number of the criterion
 * @param bidder             who bids, as of the submission; null in a draft
 */
public record BidContent(BigDecimal priceExVat, BigDecimal socialValueOffered, Map<Integer, String> answers, List<BidFile> files, Bidder bidder) {

    static final BidContent EMPTY = new BidContent(null, null, Map.of(), List.of(), null);
    static final int LONGEST_ANSWER = 10_000;
    private static final BigDecimal MOST = new BigDecimal("1000000000");

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

    BidContent with(BidContent typed) {
        return new BidContent(typed.priceExVat, typed.socialValueOffered, typed.answers, files, null);
    }

    BidContent with(BidFile file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new BidContent(priceExVat, socialValueOffered, answers, List.copyOf(more), null);
    }

    BidContent without(String key) {
        return new BidContent(priceExVat, socialValueOffered, answers, files.stream().filter(f -> !f.key().equals(key)).toList(), null);
    }

    BidContent of(Bidder who) {
        return new BidContent(priceExVat, socialValueOffered, answers, files, who);
    }

    Optional<BidFile> file(String key) {
        return files.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    public String answer(int criterion) {
        return answers.getOrDefault(criterion, "");
    }

    /** The answers as those read them who score: each under its question. */
    String inWords(List<Criterion> criteria) {
        return String.join("\n\n", criteria.stream().filter(c -> !answer(c.number()).isBlank()).map(c -> "%d. %s\n%s".formatted(c.number(), c.question(), answer(c.number()))).toList());
    }

    /** What keeps it from being a draft: sums that are none, texts that are too long. */
    FieldRefusals draftRefusals() {
        var refusals = FieldRefusals.none()
            .unless(priceExVat == null || priceExVat.signum() > 0 && isMoney(priceExVat), "price", "Give the price in pounds and pence, more than £0 and below £1,000,000,000.")
            .unless(socialValueOffered == null || socialValueOffered.signum() >= 0 && isMoney(socialValueOffered), "socialValue", "Give the social value in pounds and pence, from £0 to below £1,000,000,000.");
        for (var one : answers.entrySet()) refusals = refusals.unless(one.getValue().length() <= LONGEST_ANSWER, "answer" + one.getKey(), "Shorten this answer to 10,000 characters.");
        return refusals;
    }

    /** What is missing before it can be submitted. */
    public Refusals missing(List<Criterion> criteria) {
        var refusals = Refusals.none().unless(priceExVat != null, "Give the price.");
        for (var c : criteria) {
            if (c.kind() == CriterionKind.SOCIAL_VALUE_QUANTITY) refusals = refusals.unless(socialValueOffered != null, "Say how much social value you offer, in pounds; 0 if none.");
            if (c.kind().isScored()) refusals = refusals.unless(!answer(c.number()).isBlank(), "Answer question %d.", c.number());
        }
        return refusals;
    }

    private static boolean isMoney(BigDecimal sum) {
        return sum.compareTo(MOST) < 0 && (sum.signum() == 0 || sum.stripTrailingZeros().scale() <= 2);
    }
}

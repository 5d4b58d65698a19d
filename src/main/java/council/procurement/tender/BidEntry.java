package council.procurement.tender;

import council.procurement.Postcode;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A bid as the opener writes it down.
 *
 * @param postcode           empty for a supplier outside the United Kingdom
 * @param companyNumber      company or charity number; empty for those who have none
 * @param priceExVat         pounds, VAT not included
 * @param socialValueOffered pounds; nothing counts as 0
 * @param receivedAt         by the clock in London
 * @param answers            to the questions about quality and social value
 * @param lot                which lot it is for; nothing where the tender is not divided
 * @param evidence           how it came, and what shows it: another portal's opening report, the e-mail, the envelope
 */
public record BidEntry(String supplier, String postcode, Boolean sme, Boolean vcse, String companyNumber, BigDecimal priceExVat,
                       BigDecimal socialValueOffered, LocalDateTime receivedAt, String answers, String evidence, Integer lot) {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final String POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}";

    public BidEntry {
        supplier = stripped(supplier);
        postcode = Postcode.spaced(stripped(postcode));
        companyNumber = stripped(companyNumber);
        socialValueOffered = socialValueOffered == null ? BigDecimal.ZERO : socialValueOffered;
        answers = stripped(answers);
        evidence = stripped(evidence);
    }

    /** A bid for the whole of a tender. */
    public BidEntry(String supplier, String postcode, Boolean sme, Boolean vcse, String companyNumber, BigDecimal priceExVat, BigDecimal socialValueOffered,
                    LocalDateTime receivedAt, String answers, String evidence) {
        this(supplier, postcode, sme, vcse, companyNumber, priceExVat, socialValueOffered, receivedAt, answers, evidence, null);
    }

    int lotNumber() {
        return lot == null ? Lot.NONE : lot;
    }

    Instant receivedInstant() {
        return receivedAt.atZone(Deadline.LONDON).toInstant();
    }

    /** What is wrong with it, for a tender known to suppliers since {@code publishedOn}, at {@code now}. */
    Refusals refusals(LocalDate publishedOn, Instant now) {
        return Refusals.none()
            .unless(supplier != null, "Name the supplier.")
            .unless(supplier == null || supplier.length() <= 200, "Shorten the supplier's name to 200 characters.")
            .unless(postcode == null || postcode.matches(POSTCODE), "Give the postcode as in WS13 6YX, or leave it empty for a supplier outside the United Kingdom.")
            .unless(sme != null, "Say whether the supplier is a small or medium-sized firm.")
            .unless(vcse != null, "Say whether the supplier is a charity, voluntary body or social enterprise.")
            .unless(companyNumber == null || companyNumber.matches("[A-Za-z0-9-]{1,20}"), "Give the company or charity number in letters and figures only.")
            .unless(priceExVat != null && priceExVat.signum() > 0, "Give the price without VAT; it must be more than £0.")
            .unless(isMoney(priceExVat), "Give the price in pounds and pence, below £1,000,000,000.")
            .unless(socialValueOffered.signum() >= 0 && isMoney(socialValueOffered), "Give the social value offered in pounds and pence, from £0 to below £1,000,000,000.")
            .unless(receivedAt != null, "Say when the bid was received.")
            .unless(receivedAt == null || !receivedInstant().isAfter(now), "The bid cannot have been received in the future; check date and time.")
            .unless(receivedAt == null || !receivedAt.toLocalDate().isBefore(publishedOn), "The bid cannot have been received before suppliers were asked, on %s.", Deadline.written(publishedOn))
            .unless(evidence != null && evidence.length() <= 500, "Say in up to 500 characters how the bid came and what shows it, such as the opening report of the other portal.")
            .unless(answers == null || answers.length() <= 20000, "Shorten the answers to 20,000 characters.");
    }

    private static boolean isMoney(BigDecimal sum) {
        return sum == null || sum.compareTo(MOST) < 0 && (sum.signum() == 0 || sum.stripTrailingZeros().scale() <= 2);
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

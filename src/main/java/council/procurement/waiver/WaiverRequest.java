package council.procurement.waiver;

import council.procurement.Money;
import council.procurement.Refusals;
import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody asks for (domain reference 1.5).
 *
 * @param valueExVat    pounds, VAT not included, over the whole life
 * @param vatRate       percent assumed
 * @param termMonths    0 for a single delivery
 * @param retrospective whether the purchase was made already
 */
public record WaiverRequest(String title, String service, String supplier, Category category, String cpvCode, BigDecimal valueExVat, BigDecimal vatRate,
                            String budgetCode, WaivedRule ruleWaived, Ground ground, String justification, String marketEvidence, String valueForMoney,
                            String challengeRisk, String exitPlan, LocalDate startDate, int termMonths, boolean retrospective) {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** What must be mended before anybody can decide on it. */
    Refusals refusals(LocalDate today) {
        return Refusals.none()
            .unless(title != null, "Give the purchase a title.")
            .unless(title == null || title.length() <= 200, "Shorten the title to 200 characters.")
            .unless(supplier != null, "Name the supplier.")
            .unless(supplier == null || supplier.length() <= 200, "Shorten the supplier’s name to 200 characters.")
            .unless(cpvCode != null && cpvCode.matches("\\d{8}"), "Give the CPV code as eight figures, such as 34144512.")
            .unless(valueExVat != null && valueExVat.signum() > 0, "The value must be more than £0.")
            .unless(valueExVat == null || valueExVat.compareTo(MOST) < 0, "The value must be below £1,000,000,000; check the figure.")
            .unless(vatRate != null && vatRate.signum() >= 0 && vatRate.compareTo(BigDecimal.valueOf(100)) <= 0, "The VAT rate must be between 0 and 100 percent.")
            .unless(budgetCode != null && budgetCode.length() <= 40, "Give the budget code, in 40 characters at most.")
            .unless(justification != null, "Say why the rule should be waived.")
            .unless(valueForMoney != null, "Say why it is value for money without competition.")
            .unless(exitPlan != null, "Say how the purchase returns to competition.")
            .unless(startDate != null, "Give the start.")
            .unless(termMonths >= 0 && termMonths <= 600, "The term must be between 0 and 600 months.")
            .unless(startDate == null || !retrospective || !startDate.isAfter(today), "A purchase that was made already cannot start after today.");
    }

    public BigDecimal valueIncVat() {
        return Money.withVat(valueExVat, vatRate);
    }

    /** The last day on which it holds. */
    public LocalDate endsOn() {
        return termMonths == 0 ? startDate : startDate.plusMonths(termMonths).minusDays(1);
    }

    /** {@code £38,000.00 ex VAT (£45,600.00 with VAT)}. */
    String valueInWords() {
        return "%s ex VAT (%s with VAT)".formatted(Money.written(valueExVat), Money.written(valueIncVat()));
    }
}

package council.procurement.casefile;

import council.procurement.Money;
import council.procurement.Refusals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an officer says when a purchase begins (the seed's procurement initiation form).
 *
 * @param estimatedValueExVat pounds, VAT not included, over the whole life with every extension (Procurement Act 2023 Sch 3)
 * @param vatRate             percent assumed
 * @param neededBy            the day by which the goods, services or works are needed
 */
public record Need(String title, String description, String service, Category category, String cpvCode,
                   BigDecimal estimatedValueExVat, BigDecimal vatRate, LocalDate neededBy,
                   int initialTermMonths, int extensionMonths, String budgetCode, String replacesContract,
                   boolean exempt, boolean frameworkAvailable, boolean interestsDeclared) {

    private static final BigDecimal MOST = new BigDecimal("1000000000");

    /** What an officer must mend before the need can be taken on {@code today}. */
    public Refusals refusals(LocalDate today) {
        return Refusals.none()
            .unless(title != null && !title.isBlank(), "Give the purchase a title.")
            .unless(title == null || title.length() <= 200, "Shorten the title to 200 characters.")
            .unless(description != null && !description.isBlank(), "Describe what is needed and why.")
            .unless(cpvCode != null && cpvCode.matches("\\d{8}"), "Give the CPV code as eight figures, such as 34144512.")
            .unless(estimatedValueExVat != null && estimatedValueExVat.signum() > 0, "The estimated value must be more than £0.")
            .unless(estimatedValueExVat == null || estimatedValueExVat.compareTo(MOST) < 0, "The estimated value must be below £1,000,000,000; check the figure.")
            .unless(vatRate != null && vatRate.signum() >= 0 && vatRate.compareTo(BigDecimal.valueOf(100)) <= 0, "The VAT rate must be between 0 and 100 percent.")
            .unless(neededBy != null && !neededBy.isBefore(today), "The date by which it is needed must not be in the past.")
            .unless(initialTermMonths >= 0 && initialTermMonths <= 600, "The initial term must be between 0 and 600 months.")
            .unless(extensionMonths >= 0 && extensionMonths <= 600, "The extensions must be between 0 and 600 months.")
            .unless(budgetCode != null && !budgetCode.isBlank(), "Give the budget code; every contract needs an approved budget.")
            .unless(budgetCode == null || budgetCode.length() <= 40, "Shorten the budget code to 40 characters.")
            .unless(replacesContract == null || replacesContract.length() <= 40, "Shorten the reference of the contract that this replaces to 40 characters.");
    }

    public BigDecimal estimatedValueIncVat() {
        return Money.withVat(estimatedValueExVat, vatRate);
    }

    /** Every answer of the start form by its field. */
    public Map<String, Object> answers() {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("title", title);
        answers.put("description", description);
        answers.put("service", service);
        answers.put("category", category.code());
        answers.put("cpvCode", cpvCode);
        answers.put("estimatedValueExVat", estimatedValueExVat.toPlainString());
        answers.put("vatRate", vatRate.toPlainString());
        answers.put("neededBy", neededBy.toString());
        answers.put("initialTermMonths", initialTermMonths);
        answers.put("extensionMonths", extensionMonths);
        answers.put("budgetCode", budgetCode);
        answers.put("replacesContract", replacesContract);
        answers.put("exempt", String.valueOf(exempt));
        answers.put("frameworkAvailable", String.valueOf(frameworkAvailable));
        answers.put("interestsDeclared", interestsDeclared ? "declared" : "none");
        return answers;
    }
}

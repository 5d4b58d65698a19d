package council.procurement.savings;

import council.procurement.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody says of a saving.
 *
 * @param baselineAnnual pounds a year without it, VAT not included; {@code newAnnual} with it
 * @param method         how both were worked out
 * @param evidence       where that can be seen
 */
public record SavingDraft(SavingKind kind, BigDecimal baselineAnnual, BigDecimal newAnnual, String method, LocalDate firstDay, LocalDate lastDay, String evidence) {

    public SavingDraft {
        baselineAnnual = baselineAnnual == null ? null : Money.pounds(baselineAnnual);
        newAnnual = newAnnual == null ? null : Money.pounds(newAnnual);
    }

    /** Pounds a year. */
    public BigDecimal annual() {
        return baselineAnnual.subtract(newAnnual);
    }
}

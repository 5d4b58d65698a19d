package council.procurement.businesscase;

import council.procurement.approval.Outcome;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What finance said of the funds.
 *
 * @param amount pounds confirmed, VAT not included; null unless confirmed
 */
public record BudgetConfirmation(String caseReference, Outcome outcome, BigDecimal amount, String reason, String person, Instant at) {
}

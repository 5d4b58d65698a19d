package council.procurement.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the decision tables said of a request, and the spend that was before the deciders. Pounds.
 *
 * @param decidedAsFrom the chain is that of at least this value, VAT not included; 0 for the request's own
 * @param spendRecent   with the supplier over the short period of the table {@code waiver-terms}, this purchase not included
 * @param splitWarning  why it looks split; null where it does not
 */
public record WaiverRules(String groundCondition, String evidenceAsked, Integer longestTermMonths, BigDecimal decidedAsFrom, Integer minimumInvited,
                          BigDecimal threshold, BigDecimal spendRecent, BigDecimal spendLong, String splitWarning, Boolean contractDetailsNotice, LocalDate exitPlanDue) {
}

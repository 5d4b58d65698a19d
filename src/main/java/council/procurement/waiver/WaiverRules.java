package council.procurement.waiver;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the decision tables said of a request, and the spend that was before the deciders. Pounds.
 *
 * @param decidedAsFrom the chain is that of at least this value, VAT not included; 0 for the request's own
 * @param spendRecent   with the supplier over {@code recentMonths}, this purchase not included; the months come from the table {@code waiver-terms}
 * @param splitWarning  why it looks split; null where it does not
 */
public record WaiverRules(String groundCondition, String evidenceAsked, Integer longestTermMonths, BigDecimal decidedAsFrom, Integer minimumInvited,
                          BigDecimal threshold, Integer recentMonths, BigDecimal spendRecent, Integer longMonths, BigDecimal spendLong, String splitWarning, Boolean contractDetailsNotice, LocalDate exitPlanDue) {
}

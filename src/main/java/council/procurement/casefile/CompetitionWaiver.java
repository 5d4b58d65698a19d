package council.procurement.casefile;

import java.math.BigDecimal;

/**
 * An approved waiver that lets a case ask fewer suppliers than the rules say.
 *
 * @param reference      of the waiver
 * @param supplier       whom it lets the case ask
 * @param minimumInvited how many must still be asked
 * @param valueExVat     up to which whole-life value, pounds, VAT not included
 * @param termMonths     for how long a contract at most; 0 for a single delivery
 */
public record CompetitionWaiver(String reference, String supplier, int minimumInvited, BigDecimal valueExVat, int termMonths) {
}

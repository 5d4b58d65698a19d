package council.procurement.waiver;

import java.math.BigDecimal;

/**
 * What the register of waivers is asked for; an empty text or null filters nothing.
 *
 * @param words    words of reference, title or supplier
 * @param supplier the supplier's whole name, in upper or lower case
 * @param least    pounds ex VAT, included
 * @param most     pounds ex VAT, included
 * @param year     in which it was asked for
 */
public record WaiverSearch(String words, String service, String supplier, Ground ground, WaiverStatus status, BigDecimal least, BigDecimal most, Integer year, String sort, boolean descending) {
}

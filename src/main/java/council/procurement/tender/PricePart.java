package council.procurement.tender;

import java.math.BigDecimal;

/**
 * One of the lines that make the price of a bid. Confidential as the price is.
 *
 * @param times  by what the rate is multiplied, in words
 * @param rate   pounds for one unit, VAT not included
 * @param amount pounds with two decimals; less than 0 where it is taken off
 */
public record PricePart(String name, String times, BigDecimal rate, BigDecimal amount) {
}

package council.procurement.tender;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A bid that was opened and admitted.
 *
 * @param number             identifies the bid in every case
 * @param postcode           with its space; empty for a supplier outside the United Kingdom
 * @param priceExVat         pounds, VAT not included, more than 0
 * @param socialValueOffered pounds, 0 where nothing is offered
 * @param late               received after the deadline; an admitted bid is not, unless a rule admits it all the same
 */
public record OpenedBid(long number, String supplier, String postcode, boolean sme, boolean vcse, BigDecimal priceExVat,
                        BigDecimal socialValueOffered, boolean late, Instant receivedAt) {
}

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
 * @param lot                what it is for; {@link Lot#NONE} where the tender is not divided
 * @param late               received after the deadline; an admitted bid is not, unless a rule admits it all the same
 */
public record OpenedBid(long number, String supplier, String postcode, boolean sme, boolean vcse, BigDecimal priceExVat,
                        BigDecimal socialValueOffered, boolean late, Instant receivedAt, int lot) {

    /** A bid for the whole of a tender. */
    public OpenedBid(long number, String supplier, String postcode, boolean sme, boolean vcse, BigDecimal priceExVat, BigDecimal socialValueOffered, boolean late, Instant receivedAt) {
        this(number, supplier, postcode, sme, vcse, priceExVat, socialValueOffered, late, receivedAt, Lot.NONE);
    }

    /** Whose bid it is, and for which lot where there are any. */
    public String label() {
        return lot == Lot.NONE ? supplier : "%s, lot %d".formatted(supplier, lot);
    }
}

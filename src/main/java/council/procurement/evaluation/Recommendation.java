package council.procurement.evaluation;

import java.math.BigDecimal;

/**
 * What the decider is asked to approve.
 *
 * @param priceExVat         pounds, ex VAT
 * @param singleBid          only one bid was opened: the decider must see it (domain reference 8, E2)
 * @param fewerThanInvited   fewer bids were opened than the rules ask to invite: flagged, not stopped (1.4)
 * @param socialValueOffered pounds of social and local economic value
 */
public record Recommendation(long bidNumber, String supplier, String postcode, boolean sme, boolean vcse, BigDecimal priceExVat,
                             BigDecimal totalPoints, String reasons, boolean singleBid, boolean fewerThanInvited, BigDecimal socialValueOffered) {
}

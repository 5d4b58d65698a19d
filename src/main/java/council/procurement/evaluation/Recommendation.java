package council.procurement.evaluation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the decider is asked to approve.
 *
 * @param priceExVat         pounds, ex VAT
 * @param lot                what is recommended; {@link council.procurement.tender.Lot#NONE} where the tender is not divided
 * @param lotLabel           its number and title; empty where the tender is not divided
 * @param singleBid          only one bid was opened: the decider must see it (domain reference 8, E2)
 * @param fewerThanInvited   fewer bids were opened than the rules ask to invite: flagged, not stopped (1.4)
 * @param socialValueOffered pounds of social and local economic value
 * @param marks              what else in the evaluation the decider should know of, in sentences
 */
public record Recommendation(long bidNumber, String supplier, String postcode, boolean sme, boolean vcse, BigDecimal priceExVat,
                             BigDecimal totalPoints, String reasons, boolean singleBid, boolean fewerThanInvited, BigDecimal socialValueOffered, int lot, String lotLabel, List<String> marks) {
}

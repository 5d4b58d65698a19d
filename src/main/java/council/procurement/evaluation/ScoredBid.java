package council.procurement.evaluation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A bid as the ranking sees it.
 *
 * @param priceExVat         in pounds, on the same basis for all bids
 * @param socialValueOffered in pounds of social and local economic value; zero where nothing is offered
 * @param compliant          whether it is in the running; one that is not gets no points and changes nobody else's
 * @param note               why it is not in the running, or another remark; null where there is none
 * @param counted            what counts of the social value where its evidence is believed; null for all
 * @param discount           why not all of it does; null where it does
 * @param scores             the agreed score of each question, by the criterion's number
 */
public record ScoredBid(long number, String supplier, BigDecimal priceExVat, BigDecimal socialValueOffered, boolean compliant,
                        String note, BigDecimal counted, String discount, Map<Integer, Integer> scores) {

    /** A bid of whose social value everything counts. */
    public ScoredBid(long number, String supplier, BigDecimal priceExVat, BigDecimal socialValueOffered, boolean compliant, String note, Map<Integer, Integer> scores) {
        this(number, supplier, priceExVat, socialValueOffered, compliant, note, null, null, scores);
    }

    ScoredBid out(String why) {
        return new ScoredBid(number, supplier, priceExVat, socialValueOffered, false, why, counted, discount, scores);
    }

    ScoredBid scored(Map<Integer, Integer> others) {
        return new ScoredBid(number, supplier, priceExVat, socialValueOffered, compliant, note, counted, discount, others);
    }

    BigDecimal socialValueCounted() {
        return counted == null ? socialValueOffered : counted;
    }
}

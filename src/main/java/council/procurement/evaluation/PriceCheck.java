package council.procurement.evaluation;

import java.time.LocalDate;

/**
 * What was found of a bid's price once quality was closed (Procurement Act 2023 s.19(3)–(5)).
 *
 * @param abnormallyLow computed, never typed: see {@link AbnormallyLow}
 * @param askedOn       when the bidder was asked to explain it; null where the price does not look low
 * @param explanation   what the bidder answered
 * @param accepted      whether it shows that the bidder can perform
 */
public record PriceCheck(long bid, boolean abnormallyLow, LocalDate askedOn, String explanation, Boolean accepted) {

    static PriceCheck notLow(long bid) {
        return new PriceCheck(bid, false, null, null, null);
    }
}

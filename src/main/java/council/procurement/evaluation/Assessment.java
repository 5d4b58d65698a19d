package council.procurement.evaluation;

import java.time.LocalDate;

/**
 * Whether a bid is in the running.
 *
 * @param compliant           null as long as nobody has said
 * @param reason              why not; null where it is compliant
 * @param abnormallyLow       computed, never typed: see {@link AbnormallyLow}
 * @param explanationAskedOn  when the bidder was asked about a price that looks abnormally low
 * @param explanation         what the bidder answered
 * @param explanationAccepted whether it shows that the bidder can perform; if it does, the price may not be held against the bid
 */
public record Assessment(long bid, Boolean compliant, String reason, boolean abnormallyLow, LocalDate explanationAskedOn, String explanation,
                         Boolean explanationAccepted) {

    boolean admitted() {
        return Boolean.TRUE.equals(compliant) && !(abnormallyLow && Boolean.FALSE.equals(explanationAccepted));
    }

    /** Why the bid is not in the running; null where it is. */
    String whyNot() {
        if (admitted()) return null;
        return Boolean.TRUE.equals(compliant) ? "Price abnormally low and not explained: " + explanation : reason;
    }

    /** As it stands after the price was checked. */
    Assessment with(PriceCheck price) {
        return new Assessment(bid, compliant, reason, price.abnormallyLow(), price.askedOn(), price.explanation(), price.accepted());
    }

    Assessment low(boolean isLow) {
        return isLow ? new Assessment(bid, compliant, reason, true, explanationAskedOn, explanation, explanationAccepted)
            : new Assessment(bid, compliant, reason, false, null, null, null);
    }
}

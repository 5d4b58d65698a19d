package council.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;

/** One thing said because the recommended price left the band, the threshold or the funds of the estimate. */
public record ValueDecision(Deed deed, BigDecimal estimateExVat, BigDecimal priceExVat, String person, Instant at, String reason) {

    public enum Deed {
        LEGAL_ADVICE("Legal advice"), GO_ON("Go on with the award"), RESTART("Restart the procurement"), FUNDS_CONFIRMED("Funds confirmed again"), FUNDS_REFUSED("Funds refused");

        private final String label;

        Deed(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

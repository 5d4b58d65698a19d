package council.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;

/** What one bidder was told. */
public record BidOutcome(long bidNumber, String supplier, BigDecimal priceExVat, BigDecimal totalPoints, Integer rank, Kind kind, Instant toldAt, String toldBy, int lot) {

    public enum Kind {
        SUCCESSFUL("Successful"), UNSUCCESSFUL("Unsuccessful"), NOT_COMPLIANT("Not compliant");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

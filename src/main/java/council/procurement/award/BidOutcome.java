package council.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What one bidder was told.
 *
 * @param attempt 1, and one more each time the bidders of its lot were told anew
 */
public record BidOutcome(long bidNumber, String supplier, BigDecimal priceExVat, BigDecimal totalPoints, Integer rank, Kind kind, Instant toldAt, String toldBy, int lot, int attempt) {

    public enum Kind {
        SUCCESSFUL("Successful"), UNSUCCESSFUL("Unsuccessful"), NOT_COMPLIANT("Not compliant"), LEFT("Left after the award");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

package council.procurement.contract;

import council.procurement.Coded;
import java.time.Instant;

/**
 * What was last said of a strategic risk of a contract (seed, Appendix A, Managing strategic risk).
 *
 * @param raised whether the risk is seen; false where it was looked at and is not
 * @param words  what is seen, and which checks were made
 */
public record ContractFlag(String contractReference, String contractTitle, String supplier, Kind kind, boolean raised, String words, String person, Instant at) {

    /** Which risk. */
    public enum Kind implements Coded {
        MODERN_SLAVERY("modern-slavery", "Modern slavery"),
        DATA("data", "Data");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }
}

package council.procurement.contract;

import council.procurement.Coded;

/**
 * What was settled when a contract ended, and what the next purchase should know (seed, Appendix A: post-contract reviews; domain reference 8, stage 22).
 *
 * @param handover  what was handed over, to whom
 * @param data      what became of the data that the supplier held
 * @param dataWords how that is known; null where it held none
 * @param review    the post-contract review: what to buy differently
 */
public record ContractExit(String handover, DataReturn data, String dataWords, String review) {

    /** What became of the council's data. */
    public enum DataReturn implements Coded {
        RETURNED("returned", "Returned to the council, and deleted by the supplier"),
        DELETED("deleted", "Deleted by the supplier, who confirmed it"),
        NONE("none", "The supplier held none");

        private final String code;
        private final String label;

        DataReturn(String code, String label) {
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

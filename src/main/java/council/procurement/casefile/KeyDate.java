package council.procurement.casefile;

import java.time.LocalDate;

/**
 * A date on which something falls due in a case or a contract, whoever has a task or none.
 *
 * @param reference of the case or contract
 * @param person    who looks after it: the requester or the contract manager; null where nobody is named
 * @param path      of our own page about it
 */
public record KeyDate(Kind kind, String reference, String title, LocalDate on, String person, String path) {

    /** What falls due; the code is what the decision table {@code reminder-times} calls it. */
    public enum Kind {
        KEY_NOTICE("key-notice", "Last day to publish the key-decision notice"),
        QUESTIONS_CLOSE("questions-close", "Questions on a tender close"),
        TENDER_DEADLINE("tender-deadline", "Bids or quotes close"),
        STANDSTILL_END("standstill-end", "Last day of the standstill"),
        BID_VALIDITY("bid-validity", "Last day on which the bids hold"),
        CONTRACT_REVIEW("contract-review", "Contract review"),
        CONTRACT_END("contract-end", "Last day of the contract");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        /** As officers say it. */
        public String label() {
            return label;
        }
    }
}

package council.procurement.award;

import council.procurement.Coded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one check of a recommended supplier showed (domain reference 8, stage 13).
 *
 * @param code       of the check, by the table {@code due-diligence-checks}
 * @param words      what was seen and where it is kept; once it failed, what the supplier answered
 * @param validUntil the last day on which it holds; null where it failed
 * @param askedOn    where it failed: when the supplier was asked to explain; else null
 */
public record DiligenceCheck(long bidNumber, String supplier, String code, Result result, String words, LocalDate validUntil, LocalDate askedOn, String person, Instant at) {

    /** In the words of the form. */
    public enum Result implements Coded {
        OK("ok", "In order"),
        FAILED("failed", "Failed: the supplier is asked to explain"),
        ACCEPTED("accepted", "Failed, and the explanation is accepted"),
        REFUSED("refused", "Failed, and the explanation is not accepted");

        private final String code;
        private final String label;

        Result(String code, String label) {
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

        /** Whether the supplier may be awarded the contract as far as this check goes. */
        public boolean isClear() {
            return this == OK || this == ACCEPTED;
        }

        /** Whether it answers a failure that was recorded before. */
        boolean answersFailure() {
            return this == ACCEPTED || this == REFUSED;
        }
    }

    public boolean holdsOn(LocalDate day) {
        return result.isClear() && !validUntil.isBefore(day);
    }
}

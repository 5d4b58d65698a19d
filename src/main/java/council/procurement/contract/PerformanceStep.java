package council.procurement.contract;

import council.procurement.Coded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One step of what is done about poor performance.
 *
 * @param dueOn of a plan: when it is reviewed again; of what makes a notice due: its last day; otherwise null
 */
public record PerformanceStep(int number, Kind kind, LocalDate on, String words, LocalDate dueOn, String person, Instant at) {

    /** In their order (domain reference 8, stage 20; Procurement Act 2023 s.71(3) to (5)). */
    public enum Kind implements Coded {
        BEGUN("begun", "Poor performance found"),
        WARNING("warning", "Supplier warned"),
        PLAN("plan", "Improvement plan agreed"),
        MENDED("mended", "Mended"),
        NOT_MENDED("not-mended", "Not mended after a proper opportunity"),
        BREACH("breach", "Breach that led to termination, damages or a settlement");

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

        /** Whether the matter ends with it. */
        public boolean isEnd() {
            return this == MENDED || owesNotice();
        }

        /** Whether a notice of it may be owed. */
        public boolean owesNotice() {
            return this == NOT_MENDED || this == BREACH;
        }
    }
}

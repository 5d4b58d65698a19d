package council.procurement.award;

import council.procurement.Coded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Who was to win a lot, or the whole, leaves between the decision and the signature (domain reference 8, stages 13 and 16, exception E11).
 *
 * @param lot         {@link council.procurement.tender.Lot#NONE} where the purchase is not divided
 * @param evidence    how the council knows, and where that is kept
 * @param askedOn     when the supplier was asked to explain; null where it withdraws by itself
 * @param explanation what it answered; null where it withdraws by itself
 * @param decision    null until somebody decided what follows
 */
public record WinnerLeaving(long number, String caseReference, int lot, long bidNumber, String supplier, Kind kind, String reason, String evidence,
                            LocalDate askedOn, String explanation, String recordedBy, Instant recordedAt, Decision decision) {

    /** Why it leaves. */
    public enum Kind implements Coded {
        WITHDRAWS("withdraws", "The winner withdraws", "Withdrew after the award was decided"),
        FAILS("fails", "The winner fails a check", "Failed a check after the award was decided");

        private final String code;
        private final String label;
        private final String left;

        Kind(String code, String label, String left) {
            this.code = code;
            this.label = label;
            this.left = left;
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        /** Once it has left, as it stands before the reason. */
        public String left() {
            return left;
        }
    }

    /** What follows. */
    public enum Outcome implements Coded {
        NEXT("next", "Offered to the next ranked"),
        END("end", "Ended without award"),
        KEEP("keep", "The award stands");

        private final String code;
        private final String label;

        Outcome(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public static Outcome of(String code) {
            return Coded.of(Outcome.class, code, "Choose what follows.");
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    public record Decision(Outcome outcome, String reason, String person, Instant at) {
    }

    public boolean isOpen() {
        return decision == null;
    }

    /** Whether the bid is out of the running. */
    public boolean hasLeft() {
        return decision != null && decision.outcome() != Outcome.KEEP;
    }

    /** Why the bid is out, in words that bidders may read. */
    public String why() {
        return "%s: %s".formatted(kind.left(), reason);
    }
}

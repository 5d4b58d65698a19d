package council.procurement.tender;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A supplier's question in the tender period (domain reference 8, stage 9), with every attempt to answer it.
 *
 * @param asker           the supplier; told to nobody who bids
 * @param confidenceAsked whether the supplier asked for an answer to itself alone
 * @param recordedBy      the officer who wrote it down; null where the supplier asked on our pages
 * @param attempts        oldest first
 */
public record Question(long number, long tenderNumber, String caseReference, String asker, String text, boolean confidenceAsked, Instant askedAt, String recordedBy, List<Attempt> attempts) {

    /** To whom the answer goes. */
    public enum GivenTo {
        ALL("all", "Every supplier, on the published log"),
        ASKER("asker", "The asker alone, in confidence"),
        NOBODY("nobody", "No answer is needed any more");

        private final String code;
        private final String label;

        GivenTo(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One answer as it was written, and what a second person thought of it.
     *
     * @param question as it is published: without a word that shows who asked
     * @param reason   why it is not for all; null where it is
     * @param approved null until it is reviewed
     */
    public record Attempt(int number, GivenTo givenTo, String question, String answer, String reason, String writtenBy, Instant writtenAt,
                          Boolean approved, String reviewReason, String reviewedBy, Instant reviewedAt) {
    }

    public Optional<Attempt> latest() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** The answer that a second person agreed to. */
    public Optional<Attempt> settled() {
        return latest().filter(a -> Boolean.TRUE.equals(a.approved()));
    }

    public boolean isOpen() {
        return settled().isEmpty();
    }
}

package council.procurement.tender;

import council.procurement.Coded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of an open tender (domain reference 8, stages 9 and 10, exception E12).
 *
 * @param material     whether it could make a supplier tender, or tender differently
 * @param what         what bidders are told
 * @param newDeadline  null where the deadline stays, or stops
 * @param secondPerson whether somebody else has to agree
 * @param steps        in the order in which they were taken
 */
public record TenderChange(long number, long tenderNumber, String caseReference, Kind kind, boolean material, String what, String reason, Instant oldDeadline, Instant newDeadline,
                           boolean secondPerson, String askedBy, Instant askedAt, List<Step> steps) {

    /** What is changed; the code is what the table {@code tender-change-rules} knows it by. */
    public enum Kind implements Coded {
        EXTENSION("extension", "Extend the deadline", true),
        OUTAGE("outage", "Make good an outage near the deadline, for all", true),
        SUSPENSION("suspension", "Suspend the tender", false),
        RESUMPTION("resumption", "Resume the suspended tender", true),
        ADDENDUM("addendum", "Correct or add to the papers", false);

        private final String code;
        private final String label;
        private final boolean moves;

        Kind(String code, String label, boolean moves) {
            this.code = code;
            this.label = label;
            this.moves = moves;
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }
    }

    /** @param note why it was refused, or how bidders were told */
    public record Step(Name name, String person, Instant at, String note, String noticeNumber) {

        /** What happened to the change. */
        public enum Name { AGREED, REFUSED, CARRIED_OUT, TOLD }
    }

    /** Whether such a change needs a new deadline. */
    static boolean moves(Kind kind, boolean material) {
        return kind.moves || kind == Kind.ADDENDUM && material;
    }

    public Optional<Step> step(Step.Name name) {
        return steps.stream().filter(s -> s.name() == name).findFirst();
    }

    /** Whether it is neither refused nor carried out yet. */
    public boolean isPending() {
        return step(Step.Name.REFUSED).isEmpty() && step(Step.Name.CARRIED_OUT).isEmpty();
    }
}

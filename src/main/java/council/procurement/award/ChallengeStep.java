package council.procurement.award;

import council.procurement.Coded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that the council, the challenger or the court did about a challenge.
 *
 * @param suspends a claim of which the council was told during the standstill, so that it suspends the signing
 */
public record ChallengeStep(Kind kind, LocalDate happenedOn, String words, boolean suspends, String person, Instant at) {

    /** What it leads to. */
    public enum State { OPEN, ENDED, WITHDRAW }

    /** Kinds of steps, in the words of the form. */
    public enum Kind implements Coded {
        REPLIED("replied", "The council replied", State.OPEN),
        CLAIMED("claimed", "A claim was issued and the council told", State.OPEN),
        WENT_ON("went-on", "Something else happened, by letter or in court", State.OPEN),
        LIFTED("lifted", "The court lifted the suspension", State.OPEN),
        TAKEN_BACK("taken-back", "The challenger took it back", State.ENDED),
        LAPSED("lapsed", "No claim was made in time", State.ENDED),
        DISMISSED("dismissed", "The court decided for the council", State.ENDED),
        SETTLED("settled", "It was settled, and the award stands", State.ENDED),
        LOST("lost", "The court decided against the council, and the award stands", State.ENDED),
        SET_ASIDE("set-aside", "The court set the award aside", State.WITHDRAW),
        PROPOSED("proposed", "The award ought to be withdrawn", State.WITHDRAW),
        KEPT("kept", "The award stands", State.OPEN),
        WITHDRAWN("withdrawn", "The award was withdrawn", State.ENDED);

        private final String code;
        private final String label;
        private final State state;

        Kind(String code, String label, State state) {
            this.code = code;
            this.label = label;
            this.state = state;
        }

        @Override
        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public State state() {
            return state;
        }

        /** Whether legal records it; the others are decisions of the procurement manager. */
        public boolean isRecorded() {
            return this != KEPT && this != WITHDRAWN;
        }
    }
}

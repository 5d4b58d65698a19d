package council.procurement.casefile;

import java.time.Instant;
import java.util.List;

/**
 * One step of a case as its models draw it, and how the case stands to it.
 *
 * @param who   who does it by the model: the lane
 * @param why   why it is not needed, cannot start yet or is asked for only sometimes; empty where the state says enough
 * @param turns who had it and when, oldest first; a step may come round again
 */
public record CaseStep(String name, String who, State state, String why, List<Turn> turns) {

    public enum State {
        DONE("Done"), NOW("Now"), NEXT("Next"), LATER("Cannot start yet"), IF_NEEDED("Only if needed"), NOT_NEEDED("Not needed"), NOT_REACHED("Not reached");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param person who has or had it; null while it waits for a group, or for a date
     * @param groups for whom an open task waits
     * @param ended  null while it is open
     * @param due    null where the rules give no date, or it is done
     * @param task   of the engine; null where it is no task
     */
    public record Turn(String person, List<String> groups, Instant since, Instant ended, Instant due, String task) {

        public boolean isOpen() {
            return ended == null;
        }
    }

    /** The steps of one stage. */
    public record OfStage(String name, State state, String why, List<CaseStep> steps) {
    }

    /** The next date that something of the case runs out. */
    public record Deadline(String what, Instant at) {
    }

    /** @param next null where nothing has a date */
    public record Plan(List<OfStage> stages, Deadline next) {

        public static final Plan NONE = new Plan(List.of(), null);
    }
}

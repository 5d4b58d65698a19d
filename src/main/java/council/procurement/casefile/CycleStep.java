package council.procurement.casefile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One stage on the picture of the cycle of one case (seed 3.10), and how the case stands to it. */
public record CycleStep(Stage stage, State state) {

    public enum State {
        DONE("Done"), NOW("Now"), STOPPED("Ended here"), TO_COME("To come"), IF_WANTED("If wanted"), NOT_NEEDED("Not needed"), NOT_REACHED("Not reached");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final Set<Stage> NOT_ON_SHORT_PATH = EnumSet.of(Stage.BUSINESS_CASE, Stage.MARKET_ENGAGEMENT);
    private static final Set<Stage> NOT_FOR_ONE_QUOTE = EnumSet.of(Stage.BUSINESS_CASE, Stage.MARKET_ENGAGEMENT, Stage.TENDER, Stage.EVALUATION);

    /** @param visited the stages in which something was done, as the timeline says */
    public static List<CycleStep> of(ProcurementCase it, Set<Stage> visited) {
        var signed = it.status() == CaseStatus.CONTRACT_SIGNED;
        var here = signed ? Stage.CONTRACT : it.stage();
        return Arrays.stream(Stage.values()).map(stage -> new CycleStep(stage, state(it, stage, here, visited))).toList();
    }

    private static State state(ProcurementCase it, Stage stage, Stage here, Set<Stage> visited) {
        var running = it.isRunning() || it.status() == CaseStatus.CONTRACT_SIGNED;
        if (stage == here) return running ? State.NOW : State.STOPPED;
        if (stage.compareTo(here) < 0) return visited.contains(stage) ? State.DONE : State.NOT_NEEDED;
        if (!running) return State.NOT_REACHED;
        if (isNeverNeeded(it.routing(), stage)) return State.NOT_NEEDED;
        return stage == Stage.MARKET_ENGAGEMENT ? State.IF_WANTED : State.TO_COME;
    }

    /** Domain reference 1.4: small purchases have no business case, and one quote needs neither tender nor evaluation. */
    private static boolean isNeverNeeded(Routing routing, Stage stage) {
        if (routing == null || !routing.route().isShortPath()) return false;
        return (routing.route() == Route.ONE_QUOTE ? NOT_FOR_ONE_QUOTE : NOT_ON_SHORT_PATH).contains(stage);
    }
}

package council.procurement.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A process as its drawing shows it: its nodes from left to right and the flows between them.
 *
 * @param start the node with which it begins
 */
public record ProcessMap(String name, String start, List<Node> nodes, List<Flow> flows) {

    public enum Kind {
        /** A person does it. */
        TASK,
        /** Another process runs inside it. */
        CALL,
        /** It waits for a date or a message. */
        WAIT,
        /** A question, whose flows are the answers. */
        QUESTION,
        END,
        OTHER;

        /** Whether the page lists it as a step. */
        boolean isStep() {
            return this == TASK || this == CALL || this == WAIT;
        }
    }

    /** @param who the lane in which it stands */
    public record Node(String id, String name, Kind kind, String who) {
    }

    /**
     * @param name     the answer, where it leaves a question
     * @param ruledOut whether what the case already knows says that it will not be taken
     */
    public record Flow(String from, String to, String name, boolean ruledOut) {
    }

    public List<Node> steps() {
        return nodes.stream().filter(node -> node.kind().isStep()).toList();
    }

    Node node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    /** Where the straight way through the drawing ends: the end that is farthest to the right. */
    Optional<Node> goal() {
        return nodes.stream().filter(node -> node.kind() == Kind.END).reduce((left, right) -> right);
    }

    Stream<Flow> from(String node) {
        return flows.stream().filter(flow -> flow.from().equals(node));
    }

    Stream<Flow> into(String node) {
        return flows.stream().filter(flow -> flow.to().equals(node));
    }

    /** All that follows these nodes, without going past those that stop the way; the nodes themselves only where a loop leads back. */
    Set<String> after(Collection<String> these, Predicate<String> stops) {
        var reached = new HashSet<String>();
        var border = List.copyOf(these);
        while (!border.isEmpty()) {
            border = border.stream().flatMap(this::from).filter(flow -> !flow.ruledOut()).map(Flow::to).filter(reached::add).filter(node -> !stops.test(node)).toList();
        }
        return reached;
    }

    /** Whether the goal can be reached without this step. */
    boolean isAvoidable(String step) {
        return goal().filter(goal -> after(List.of(start), step::equals).contains(goal.id())).isPresent();
    }

    boolean isReachable(String step) {
        return after(List.of(start), node -> false).contains(step);
    }

    /** The answers that lead to this step: the nearest flows before it that leave a question with more than one way out. */
    List<Flow> answersBefore(String step) {
        var seen = new HashSet<String>();
        var found = new ArrayList<Flow>();
        var border = List.of(step);
        while (!border.isEmpty()) {
            var flows = border.stream().flatMap(this::into).filter(flow -> seen.add(flow.from() + ">" + flow.to())).toList();
            flows.stream().filter(this::isAnswer).forEach(found::add);
            border = flows.stream().filter(flow -> !isAnswer(flow)).map(Flow::from).filter(node -> !node(node).kind().isStep()).toList();
        }
        return List.copyOf(found);
    }

    private boolean isAnswer(Flow flow) {
        return node(flow.from()).kind() == Kind.QUESTION && from(flow.from()).count() > 1;
    }
}

package council.procurement.casefile;

import council.procurement.casefile.CaseStep.State;
import council.procurement.casefile.CaseStep.Turn;
import council.procurement.casefile.ProcessMap.Flow;
import council.procurement.casefile.ProcessMap.Node;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells from the drawing of a process and from what was done which steps are done, open, next, to come or not needed, and
 * why. It knows no process: a changed model changes what it tells.
 *
 * @param turns   of every node that was reached, oldest first
 * @param running whether the process still runs
 */
public record StepPlan(ProcessMap map, Map<String, List<Turn>> turns, boolean running) {

    public static StepPlan notBegun(ProcessMap map) {
        return new StepPlan(map, Map.of(), false);
    }

    public List<CaseStep> steps() {
        return map.steps().stream().map(this::step).toList();
    }

    public CaseStep step(Node node) {
        var state = state(node);
        return new CaseStep(node.name(), node.who(), state, why(node, state), turns.getOrDefault(node.id(), List.of()));
    }

    private State state(Node node) {
        if (isOpen(node)) return State.NOW;
        if (isDone(node)) return State.DONE;
        if (turns.isEmpty() && !map.isReachable(node.id())) return State.NOT_NEEDED;
        if (turns.isEmpty()) return map.isAvoidable(node.id()) ? State.IF_NEEDED : State.LATER;
        if (!running) return goalWasReached() ? State.NOT_NEEDED : State.NOT_REACHED;
        if (!map.after(open(), id -> isDone(map.node(id))).contains(node.id())) return State.NOT_NEEDED;
        if (map.isAvoidable(node.id())) return State.IF_NEEDED;
        return map.after(open(), id -> map.node(id).kind().isStep()).contains(node.id()) ? State.NEXT : State.LATER;
    }

    private String why(Node node, State state) {
        return switch (state) {
            case NOT_NEEDED, NOT_REACHED -> answerTaken(node).orElse("");
            case IF_NEEDED -> map.answersBefore(node.id()).stream().filter(answer -> !answer.name().isBlank())
                .map(answer -> "If “%s” is answered “%s”.".formatted(map.node(answer.from()).name(), answer.name())).distinct().limit(2).collect(Collectors.joining(" "));
            case LATER -> waitsFor(node);
            default -> "";
        };
    }

    /** The question before the step that was answered otherwise; where none was asked yet, the one whose answer is known already. */
    private Optional<String> answerTaken(Node node) {
        var before = questionsBefore(node.id());
        var asked = before.stream().filter(answer -> turns.containsKey(answer.from())).flatMap(answer -> taken(answer).map(taken -> said(taken, "was")).stream());
        var known = before.stream().filter(Flow::ruledOut).flatMap(answer -> map.from(answer.from()).filter(flow -> !flow.ruledOut()).map(flow -> said(flow, "is")));
        return Stream.concat(asked, known).findFirst();
    }

    /** The answers that lead to the step, nearest first, back to questions that were asked. */
    private List<Flow> questionsBefore(String step) {
        var found = new LinkedHashSet<Flow>();
        var border = List.of(step);
        while (!border.isEmpty()) {
            border = border.stream().flatMap(id -> map.answersBefore(id).stream()).filter(found::add).map(Flow::from).filter(id -> !turns.containsKey(id)).toList();
        }
        return List.copyOf(found);
    }

    private String said(Flow answer, String verb) {
        return "“%s” %s answered “%s”.".formatted(map.node(answer.from()).name(), verb, answer.name());
    }

    private Optional<Flow> taken(Flow notTaken) {
        var asked = last(notTaken.from()).since();
        return map.from(notTaken.from()).filter(flow -> !flow.equals(notTaken) && !flow.name().isBlank() && turns.containsKey(flow.to()))
            .filter(flow -> !last(flow.to()).since().isBefore(asked)).min(Comparator.comparing(flow -> last(flow.to()).since()));
    }

    private String waitsFor(Node node) {
        var before = before(node.id());
        return before.isEmpty() ? "" : "After: %s.".formatted(String.join(" or ", before));
    }

    /** The nearest steps before this one, as the drawing has them. */
    private List<String> before(String id) {
        return map.steps().stream().filter(step -> !step.id().equals(id) && map.after(List.of(step.id()), node -> map.node(node).kind().isStep()).contains(id))
            .filter(step -> !map.isAvoidable(step.id())).map(Node::name).distinct().toList();
    }

    private boolean isOpen(Node node) {
        return running && turns.getOrDefault(node.id(), List.of()).stream().anyMatch(Turn::isOpen);
    }

    /** What lies to the right of the open steps and was done before they began must be done again. */
    private boolean isDone(Node node) {
        if (!turns.containsKey(node.id())) return false;
        var open = open();
        return open.isEmpty() || !open.stream().allMatch(id -> isLeftOf(id, node.id()) && last(node.id()).since().isBefore(last(id).since()));
    }

    private boolean isLeftOf(String one, String other) {
        return map.nodes().indexOf(map.node(one)) < map.nodes().indexOf(map.node(other));
    }

    private Set<String> open() {
        return map.nodes().stream().filter(this::isOpen).map(Node::id).collect(Collectors.toSet());
    }

    private boolean goalWasReached() {
        return map.goal().filter(goal -> turns.containsKey(goal.id())).isPresent();
    }

    private Turn last(String id) {
        var all = turns.get(id);
        return all.get(all.size() - 1);
    }
}

package council.procurement.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.casefile.CaseStep.State;
import council.procurement.casefile.CaseStep.Turn;
import council.procurement.casefile.ProcessMap.Flow;
import council.procurement.casefile.ProcessMap.Kind;
import council.procurement.casefile.ProcessMap.Node;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ask → one quote? (Yes: quote; No: specify) → funds → funds there? (Yes: order; No: correct → one quote?) → ordered. */
class StepPlanTest {

    private static final ProcessMap MAP = new ProcessMap("Small purchase", "start",
        List.of(new Node("start", "Need", Kind.OTHER, ""), new Node("ask", "Ask", Kind.TASK, "Service officer"), new Node("one", "One quote?", Kind.QUESTION, ""),
            new Node("quote", "Record the quote", Kind.TASK, "Service officer"), new Node("specify", "Specify", Kind.TASK, "Service officer"),
            new Node("funds", "Confirm the funds", Kind.TASK, "Budget holder"), new Node("there", "Funds there?", Kind.QUESTION, ""),
            new Node("correct", "Correct", Kind.TASK, "Service officer"), new Node("order", "Place the order", Kind.TASK, "Service officer"), new Node("end", "Ordered", Kind.END, "")),
        List.of(flow("start", "ask", ""), flow("ask", "one", ""), flow("one", "quote", "Yes"), flow("one", "specify", "No"), flow("quote", "funds", ""), flow("specify", "funds", ""),
            flow("funds", "there", ""), flow("there", "order", "Yes"), flow("there", "correct", "No"), flow("correct", "one", ""), flow("order", "end", "")));

    private final Map<String, List<Turn>> turns = new LinkedHashMap<>();
    private int hour;

    @Test
    void what_has_not_begun_waits_for_the_step_before_it_or_for_an_answer() {
        var plan = StepPlan.notBegun(MAP);
        assertThat(states(plan)).containsExactly(State.LATER, State.IF_NEEDED, State.IF_NEEDED, State.LATER, State.IF_NEEDED, State.LATER);
        assertThat(why(plan, "Record the quote")).isEqualTo("If “One quote?” is answered “Yes”.");
        assertThat(why(plan, "Place the order")).isEqualTo("After: Confirm the funds.");
    }

    @Test
    void the_open_step_is_now_and_the_answer_given_leaves_the_other_branch_out() {
        done("start", "ask", "one");
        open("specify");
        var plan = new StepPlan(MAP, turns, true);
        assertThat(states(plan)).containsExactly(State.DONE, State.NOT_NEEDED, State.NOW, State.NEXT, State.IF_NEEDED, State.LATER);
        assertThat(why(plan, "Record the quote")).isEqualTo("“One quote?” was answered “No”.");
        assertThat(why(plan, "Correct")).isEqualTo("If “Funds there?” is answered “No”.");
    }

    @Test
    void at_the_end_the_branches_not_taken_were_not_needed() {
        done("start", "ask", "one", "quote", "funds", "there", "order", "end");
        var plan = new StepPlan(MAP, turns, false);
        assertThat(states(plan)).containsExactly(State.DONE, State.DONE, State.NOT_NEEDED, State.DONE, State.NOT_NEEDED, State.DONE);
        assertThat(why(plan, "Correct")).isEqualTo("“Funds there?” was answered “Yes”.");
    }

    @Test
    void what_was_broken_off_does_not_reach_its_last_steps() {
        done("start", "ask", "one", "quote", "funds");
        assertThat(states(new StepPlan(MAP, turns, false))).containsExactly(State.DONE, State.DONE, State.NOT_REACHED, State.DONE, State.NOT_REACHED, State.NOT_REACHED);
    }

    @Test
    void begun_again_from_the_left_everything_on_the_right_is_to_be_done_again() {
        done("start", "ask", "one", "specify", "funds", "there");
        open("ask");
        assertThat(states(new StepPlan(MAP, turns, true))).containsExactly(State.NOW, State.IF_NEEDED, State.IF_NEEDED, State.LATER, State.IF_NEEDED, State.LATER);
    }

    @Test
    void an_answer_that_the_case_already_knows_rules_its_other_branch_out_before_it_is_asked() {
        var flows = MAP.flows().stream().map(flow -> flow.to().equals("quote") ? new Flow(flow.from(), flow.to(), flow.name(), true) : flow).toList();
        var plan = StepPlan.notBegun(new ProcessMap(MAP.name(), MAP.start(), MAP.nodes(), flows));
        assertThat(states(plan)).containsExactly(State.LATER, State.NOT_NEEDED, State.LATER, State.LATER, State.IF_NEEDED, State.LATER);
        assertThat(why(plan, "Record the quote")).isEqualTo("“One quote?” is answered “No”.");
    }

    private static List<State> states(StepPlan plan) {
        return plan.steps().stream().map(CaseStep::state).toList();
    }

    private static String why(StepPlan plan, String step) {
        return plan.steps().stream().filter(one -> one.name().equals(step)).findFirst().orElseThrow().why();
    }

    private void done(String... nodes) {
        for (var node : nodes) turn(node, Instant.parse("2026-11-22T%02d:30:00Z".formatted(hour)));
    }

    private void open(String node) {
        turn(node, null);
    }

    private void turn(String node, Instant ended) {
        var all = new ArrayList<>(turns.getOrDefault(node, List.of()));
        all.add(new Turn("olivia", List.of(), Instant.parse("2026-11-22T%02d:00:00Z".formatted(hour++)), ended, null, node));
        turns.put(node, all);
    }

    private static Flow flow(String from, String to, String name) {
        return new Flow(from, to, name, false);
    }
}

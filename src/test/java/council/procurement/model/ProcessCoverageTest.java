package council.procurement.model;

import council.procurement.support.PassedElements;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much of every model the tests of this run passed: its flow nodes and sequence flows, at least 95 in 100. Runs after all
 * other classes (junit-platform.properties orders them), and not where Maven was asked for a part of the tests.
 */
@Order(Integer.MAX_VALUE)
@DisabledIfSystemProperty(named = "test", matches = ".+", disabledReason = "only a part of the tests was asked for")
class ProcessCoverageTest {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessCoverageTest.class);
    private static final int LEAST = 95;

    @Test
    void the_tests_pass_nearly_every_node_and_flow_of_every_model() {
        var check = new SoftAssertions();
        var table = new StringBuilder("Process coverage\n%-24s %12s %12s %8s%n".formatted("model", "nodes", "flows", "percent"));
        for (var process : Models.processes()) {
            var model = Models.model(process);
            var passed = PassedElements.of(process);
            var nodes = Models.all(model, FlowNode.class);
            // The engine goes from such a gateway straight to the event and tells nobody of the flow; the event counts.
            var flows = Models.all(model, SequenceFlow.class).stream().filter(flow -> !(flow.getSource() instanceof EventBasedGateway)).toList();
            var missed = Stream.concat(nodes.stream(), flows.stream()).map(FlowElement::getId).filter(id -> !passed.contains(id)).sorted().toList();
            var all = nodes.size() + flows.size();
            var percent = 100.0 * (all - missed.size()) / all;
            table.append("%-24s %12s %12s %8.1f  %s%n".formatted(process, share(nodes.stream(), passed), share(flows.stream(), passed), percent,
                missed.isEmpty() ? "" : "not passed: " + String.join(", ", missed)));
            check.assertThat(percent).as("%s: nothing passed %s", process, missed).isGreaterThanOrEqualTo(LEAST);
        }
        LOG.info(table.toString());
        check.assertAll();
    }

    private static String share(Stream<? extends FlowElement> elements, Set<String> passed) {
        var ids = elements.map(FlowElement::getId).toList();
        return ids.stream().filter(passed::contains).count() + " of " + ids.size();
    }
}

package council.procurement.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every drawing holds: all is drawn, nothing lies over anything else, and lines run between the boxes. */
class DrawingTest {

    private static final int MOST_NODES_ON_A_FRAME = 30;

    private record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds b) {
            return new Box(b.getX(), b.getY(), b.getX() + b.getWidth(), b.getY() + b.getHeight());
        }

        boolean overlaps(Box o) {
            return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
        }

        boolean holds(Box o) {
            return left <= o.left && o.right <= right && top <= o.top && o.bottom <= bottom;
        }

        /** Without its rim, which lines may touch. */
        Box inner() {
            return new Box(left + 2, top + 2, right - 2, bottom - 2);
        }

        /** Whether an upright or level piece of a line runs through it. */
        boolean isCrossedBy(double x1, double y1, double x2, double y2) {
            return overlaps(new Box(Math.min(x1, x2) - 0.5, Math.min(y1, y2) - 0.5, Math.max(x1, x2) + 0.5, Math.max(y1, y2) + 0.5));
        }
    }

    @TestFactory
    Stream<DynamicTest> everything_is_drawn_and_nothing_lies_over_anything() {
        return Models.processes().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            var model = Models.model(id);
            var boxes = boxes(model);
            var check = new SoftAssertions();
            check.assertThat(Models.all(model, Participant.class)).as("a pool names the process").hasSize(1);
            for (var element : drawn(model)) check.assertThat(boxes).as("shape of %s", element.getId()).containsKey(element.getId());
            var nodes = Models.all(model, FlowNode.class).stream().filter(n -> boxes.containsKey(n.getId())).toList();
            nodes.stream().collect(Collectors.groupingBy(FlowNode::getParentElement)).forEach((frame, inside) ->
                check.assertThat(inside).as("a frame with more than %d nodes wants a called process", MOST_NODES_ON_A_FRAME).hasSizeLessThanOrEqualTo(MOST_NODES_ON_A_FRAME));
            for (int i = 0; i < nodes.size(); i++)
                for (int j = i + 1; j < nodes.size(); j++)
                    if (!mayLieOver(nodes.get(i), nodes.get(j)))
                        check.assertThat(boxes.get(nodes.get(i).getId()).overlaps(boxes.get(nodes.get(j).getId()))).as("%s lies over %s", nodes.get(i).getId(), nodes.get(j).getId()).isFalse();
            for (var lane : Models.all(model, Lane.class))
                for (var node : lane.getFlowNodeRefs())
                    if (boxes.containsKey(lane.getId()) && boxes.containsKey(node.getId()))
                        check.assertThat(boxes.get(lane.getId()).holds(boxes.get(node.getId()))).as("%s stands inside its lane “%s”", node.getId(), lane.getName()).isTrue();
            check.assertAll();
        }));
    }

    @TestFactory
    Stream<DynamicTest> flows_run_at_right_angles_and_through_no_box() {
        return Models.processes().stream().map(id -> DynamicTest.dynamicTest(id, () -> {
            var model = Models.model(id);
            var boxes = boxes(model);
            var edges = new HashMap<String, BpmnEdge>();
            Models.all(model, BpmnEdge.class).forEach(edge -> edges.put(edge.getBpmnElement().getId(), edge));
            var check = new SoftAssertions();
            for (var flow : Models.all(model, SequenceFlow.class)) {
                var edge = edges.get(flow.getId());
                check.assertThat(edge).as("line of %s", flow.getId()).isNotNull();
                if (edge == null) continue;
                var points = new ArrayList<>(edge.getWaypoints());
                check.assertThat(points.size()).as("points of %s", flow.getId()).isGreaterThanOrEqualTo(2);
                var ends = endsOf(flow);
                for (int i = 1; i < points.size(); i++) {
                    double x1 = points.get(i - 1).getX(), y1 = points.get(i - 1).getY(), x2 = points.get(i).getX(), y2 = points.get(i).getY();
                    check.assertThat(Math.min(Math.abs(x1 - x2), Math.abs(y1 - y2))).as("%s runs askew", flow.getId()).isLessThan(1.5);
                    for (var node : Models.all(model, FlowNode.class)) {
                        var box = boxes.get(node.getId());
                        if (box == null || ends.contains(node.getId()) || node instanceof SubProcess) continue;
                        check.assertThat(box.inner().isCrossedBy(x1, y1, x2, y2)).as("%s runs through %s", flow.getId(), node.getId()).isFalse();
                    }
                }
            }
            check.assertAll();
        }));
    }

    private static Set<String> endsOf(SequenceFlow flow) {
        var ends = new HashSet<>(Set.of(flow.getSource().getId(), flow.getTarget().getId()));
        if (flow.getSource() instanceof BoundaryEvent event) ends.add(event.getAttachedTo().getId());
        return ends;
    }

    private static List<BaseElement> drawn(BpmnModelInstance model) {
        var all = new ArrayList<BaseElement>(Models.all(model, FlowNode.class));
        all.addAll(Models.all(model, Lane.class));
        all.addAll(Models.all(model, Participant.class));
        return all;
    }

    private static Map<String, Box> boxes(BpmnModelInstance model) {
        var boxes = new HashMap<String, Box>();
        Models.all(model, BpmnShape.class).forEach(shape -> boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds())));
        return boxes;
    }

    /** A boundary event sits on its activity; what a sub-process holds lies inside it. */
    private static boolean mayLieOver(FlowNode one, FlowNode other) {
        return one instanceof BoundaryEvent event && event.getAttachedTo().equals(other) || other instanceof BoundaryEvent boundary && boundary.getAttachedTo().equals(one)
            || isInside(one, other) || isInside(other, one);
    }

    private static boolean isInside(FlowNode inner, FlowNode outer) {
        for (var parent = inner.getParentElement(); parent != null; parent = parent.getParentElement()) if (parent.equals(outer)) return true;
        return false;
    }
}

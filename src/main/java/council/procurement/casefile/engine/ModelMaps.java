package council.procurement.casefile.engine;

import static council.procurement.casefile.engine.ProcurementProcess.ABOVE_THRESHOLD;
import static council.procurement.casefile.engine.ProcurementProcess.BUSINESS_CASE_NEEDED;
import static council.procurement.casefile.engine.ProcurementProcess.DIRECT_AWARD;
import static council.procurement.casefile.engine.ProcurementProcess.MARKET_ENGAGEMENT_WANTED;
import static council.procurement.casefile.engine.ProcurementProcess.PROCUREMENT_AGREEMENT_NEEDED;
import static council.procurement.casefile.engine.ProcurementProcess.ROUTE;
import static council.procurement.casefile.engine.ProcurementProcess.SHORT_PATH;

import council.procurement.casefile.ProcessMap;
import council.procurement.casefile.ProcessMap.Flow;
import council.procurement.casefile.ProcessMap.Kind;
import council.procurement.casefile.ProcessMap.Node;
import council.procurement.platform.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Draws the map of a process from its model. A subprocess is taken apart, so that its steps stand in line with the others;
 * what stands in an event subprocess is beside the way and not on the map.
 */
final class ModelMaps {

    /** What routing settled and no later step changes; an answer that rests on other variables is open until it is given. */
    static final List<Variable<?>> SETTLED = List.of(ROUTE, SHORT_PATH, ABOVE_THRESHOLD, BUSINESS_CASE_NEEDED, PROCUREMENT_AGREEMENT_NEEDED, MARKET_ENGAGEMENT_WANTED, DIRECT_AWARD);
    /** A condition reads one variable and no more: a rule of the models. */
    private static final Pattern CONDITION = Pattern.compile("[$#]\\{(\\w+)(?: == '([^']*)')?}");

    private ModelMaps() {
    }

    /** @param settled the values of {@link #SETTLED} that are known, by name */
    static ProcessMap of(BpmnModelInstance model, Map<String, Object> settled) {
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var lanes = new HashMap<String, String>();
        for (var lane : model.getModelElementsByType(Lane.class)) lane.getFlowNodeRefs().forEach(node -> lanes.put(node.getId(), lane.getName()));
        var onTheWay = model.getModelElementsByType(FlowNode.class).stream().filter(ModelMaps::isOnTheWay).sorted(Comparator.comparingDouble(ModelMaps::left)).toList();
        var nodes = onTheWay.stream().map(node -> new Node(node.getId(), Objects.requireNonNullElse(node.getName(), ""), kind(node), lane(node, lanes))).toList();
        return new ProcessMap(process.getName(), start(onTheWay, process).getId(), nodes, flows(onTheWay, settled));
    }

    private static List<Flow> flows(List<FlowNode> nodes, Map<String, Object> settled) {
        var flows = new ArrayList<Flow>();
        for (var node : nodes) {
            if (node instanceof BoundaryEvent boundary) flows.add(new Flow(boundary.getAttachedTo().getId(), boundary.getId(), "", false));
            if (node instanceof SubProcess inner) flows.add(new Flow(inner.getId(), start(nodes, inner).getId(), "", false));
            else node.getOutgoing().forEach(flow -> flows.add(flow(node, flow, settled)));
            if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess inner && ((EndEvent) node).getEventDefinitions().isEmpty())
                inner.getOutgoing().forEach(flow -> flows.add(flow(node, flow, settled)));
        }
        return flows;
    }

    private static Flow flow(FlowNode from, SequenceFlow flow, Map<String, Object> settled) {
        return new Flow(from.getId(), flow.getTarget().getId(), Objects.requireNonNullElse(flow.getName(), ""), isRuledOut(from, flow, settled));
    }

    private static boolean isRuledOut(FlowNode from, SequenceFlow flow, Map<String, Object> settled) {
        var answers = from.getOutgoing().stream().filter(one -> one.getConditionExpression() != null).toList();
        if (answers.isEmpty() || !answers.stream().allMatch(one -> isSettled(one, settled))) return false;
        return flow.getConditionExpression() == null ? answers.stream().anyMatch(one -> holds(one, settled)) : !holds(flow, settled);
    }

    private static boolean isSettled(SequenceFlow flow, Map<String, Object> settled) {
        var condition = CONDITION.matcher(flow.getConditionExpression().getTextContent().strip());
        return condition.matches() && settled.containsKey(condition.group(1));
    }

    private static boolean holds(SequenceFlow flow, Map<String, Object> settled) {
        var condition = CONDITION.matcher(flow.getConditionExpression().getTextContent().strip());
        return condition.matches() && (condition.group(2) == null ? Boolean.TRUE : condition.group(2)).equals(settled.get(condition.group(1)));
    }

    private static FlowNode start(List<FlowNode> nodes, ModelElementInstance of) {
        return nodes.stream().filter(node -> node instanceof StartEvent && of.equals(node.getParentElement())).findFirst().orElseThrow();
    }

    private static boolean isOnTheWay(FlowNode node) {
        for (ModelElementInstance element = node; element != null; element = element.getParentElement()) {
            if (element instanceof SubProcess inner && inner.triggeredByEvent()) return false;
        }
        return true;
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof UserTask) return Kind.TASK;
        if (node instanceof CallActivity) return Kind.CALL;
        if (node instanceof IntermediateCatchEvent || node instanceof ReceiveTask) return Kind.WAIT;
        if (node instanceof Gateway) return Kind.QUESTION;
        return node instanceof EndEvent ? Kind.END : Kind.OTHER;
    }

    /** A node of a subprocess stands in the lane of the subprocess. */
    private static String lane(FlowNode node, Map<String, String> lanes) {
        for (ModelElementInstance element = node; element instanceof FlowNode inside; element = element.getParentElement()) {
            if (lanes.containsKey(inside.getId())) return lanes.get(inside.getId());
        }
        return "";
    }

    private static double left(FlowNode node) {
        return node.getDiagramElement() == null ? 0 : ((BpmnShape) node.getDiagramElement()).getBounds().getX();
    }
}

package council.procurement.casefile.engine;

import council.procurement.casefile.CaseStep;
import council.procurement.casefile.CaseStep.Deadline;
import council.procurement.casefile.CaseStep.OfStage;
import council.procurement.casefile.CaseStep.Plan;
import council.procurement.casefile.CaseStep.Turn;
import council.procurement.casefile.CaseSteps;
import council.procurement.casefile.CaseTask;
import council.procurement.casefile.ProcessMap;
import council.procurement.casefile.ProcessMap.Kind;
import council.procurement.casefile.ProcessMap.Node;
import council.procurement.casefile.StepPlan;
import council.procurement.platform.AsEngine;
import council.procurement.platform.Variable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Reads the steps of a case from the models of its release and from the engine's history. */
@Component
class EngineSteps implements CaseSteps {

    private final RepositoryService repository;
    private final HistoryService history;
    private final ManagementService management;
    private final AsEngine engine;

    EngineSteps(RepositoryService repository, HistoryService history, ManagementService management, AsEngine engine) {
        this.repository = repository;
        this.history = history;
        this.management = management;
        this.engine = engine;
    }

    @Override
    public Plan of(String reference, List<CaseTask> open) {
        return engine.ask(() -> {
            var cycle = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(ProcurementProcess.KEY)
                .orderByProcessInstanceStartTime().desc().list();
            if (cycle.isEmpty()) return Plan.NONE;
            var reading = new Reading(reference, cycle.get(0), open);
            return new Plan(reading.stages(), reading.next());
        });
    }

    /** One case being read. Its timers' dates are asked for once. */
    private class Reading {

        private final HistoricProcessInstance cycle;
        private final String release;
        private final Map<String, CaseTask> open;
        private final Map<String, String> holders = new HashMap<>();
        private final Map<String, Map<String, Job>> timers;
        private final Map<String, Object> settled = new HashMap<>();

        Reading(String reference, HistoricProcessInstance cycle, List<CaseTask> open) {
            this.cycle = cycle;
            this.release = repository.getProcessDefinition(cycle.getProcessDefinitionId()).getDeploymentId();
            this.open = open.stream().collect(Collectors.toMap(CaseTask::id, Function.identity()));
            this.timers = timers(reference);
            // An activity does not learn who took its task where taking and doing are one step; the task does.
            history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference).taskAssigned().list().forEach(task -> holders.put(task.getId(), task.getAssignee()));
            history.createHistoricVariableInstanceQuery().processInstanceId(cycle.getId()).variableNameIn(ModelMaps.SETTLED.stream().map(Variable::name).toArray(String[]::new)).list()
                .stream().filter(variable -> variable.getValue() != null).forEach(variable -> settled.put(variable.getName(), variable.getValue()));
        }

        List<OfStage> stages() {
            var map = ModelMaps.of(repository.getBpmnModelInstance(cycle.getProcessDefinitionId()), settled);
            var turns = history(cycle.getId());
            var plan = new StepPlan(map, turns.of(), cycle.getEndTime() == null);
            return map.steps().stream().filter(node -> node.kind() == Kind.CALL && isStage(node)).map(node -> {
                var stage = plan.step(node);
                return new OfStage(stage.name(), stage.state(), stage.why(), steps(called(cycle.getProcessDefinitionId(), node), turns.calledBy(node.id())));
            }).toList();
        }

        /** A stage stands in the cycle, where the model draws one; what is called after the end of the case is none. */
        private boolean isStage(Node node) {
            var model = repository.getBpmnModelInstance(cycle.getProcessDefinitionId());
            var cycles = model.getModelElementsByType(SubProcess.class).stream().filter(inner -> !inner.triggeredByEvent()).toList();
            return cycles.isEmpty() || cycles.contains(model.getModelElementById(node.id()).getParentElement());
        }

        /** @param instance null where the process has not begun */
        private List<CaseStep> steps(ProcessDefinition process, String instance) {
            var map = ModelMaps.of(repository.getBpmnModelInstance(process.getId()), settled);
            if (instance == null) return StepPlan.notBegun(map).steps();
            var turns = history(instance);
            var plan = new StepPlan(map, turns.of(), turns.running());
            return map.steps().stream().flatMap(node -> {
                var child = node.kind() == Kind.CALL ? turns.calledBy(node.id()) : null;
                var step = plan.step(node);
                return child == null ? Stream.of(step) : Stream.concat(Stream.of(step), begun(steps(called(process.getId(), node), child)));
            }).toList();
        }

        /** Of a process within a stage only what has begun: what may yet come there is its own affair. */
        private Stream<CaseStep> begun(List<CaseStep> steps) {
            return steps.stream().filter(step -> !step.turns().isEmpty());
        }

        private ProcessDefinition called(String caller, Node node) {
            CallActivity call = repository.getBpmnModelInstance(caller).getModelElementById(node.id());
            return repository.createProcessDefinitionQuery().deploymentId(release).processDefinitionKey(call.getCalledElement()).singleResult();
        }

        private Turns history(String instance) {
            var all = history.createHistoricActivityInstanceQuery().processInstanceId(instance).orderByHistoricActivityInstanceStartTime().asc().orderPartiallyByOccurrence().asc().list();
            var turns = new LinkedHashMap<String, List<Turn>>();
            var calls = new HashMap<String, String>();
            for (var one : all) {
                turns.computeIfAbsent(one.getActivityId(), id -> new ArrayList<>()).add(turn(instance, one));
                if (one.getCalledProcessInstanceId() != null) calls.put(one.getActivityId(), one.getCalledProcessInstanceId());
            }
            return new Turns(turns, calls, all.stream().anyMatch(one -> one.getEndTime() == null));
        }

        private Turn turn(String instance, HistoricActivityInstance one) {
            var task = open.get(one.getTaskId());
            var timer = one.getEndTime() == null ? timers.getOrDefault(instance, Map.of()).get(one.getActivityId()) : null;
            return new Turn(holders.get(one.getTaskId()), task == null ? List.of() : task.groups(), one.getStartTime().toInstant(),
                one.getEndTime() == null ? null : one.getEndTime().toInstant(),
                task != null ? task.due() : timer == null ? null : timer.getDuedate().toInstant(), one.getTaskId());
        }

        /** Timers by process instance and element. */
        private Map<String, Map<String, Job>> timers(String reference) {
            var timers = new HashMap<String, Map<String, Job>>();
            for (var instance : history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(reference).unfinished().list()) {
                for (var job : management.createJobQuery().processInstanceId(instance.getId()).timers().list()) {
                    if (job.getDuedate() == null) continue;
                    var element = management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId();
                    timers.computeIfAbsent(instance.getId(), id -> new HashMap<>()).put(element, job);
                }
            }
            return timers;
        }

        Deadline next() {
            var due = open.values().stream().filter(task -> task.due() != null).map(task -> new Deadline(task.name(), task.due()));
            var dates = timers.values().stream().flatMap(one -> one.entrySet().stream()).map(entry -> deadline(entry.getKey(), entry.getValue()));
            return Stream.concat(due, dates).filter(Objects::nonNull).min(Comparator.comparing(Deadline::at)).orElse(null);
        }

        private Deadline deadline(String element, Job timer) {
            FlowNode node = repository.getBpmnModelInstance(timer.getProcessDefinitionId()).getModelElementById(element);
            return new Deadline(node.getName(), timer.getDuedate().toInstant());
        }
    }

    /** @param of turns by element; @param calls the process instance that each call last started */
    private record Turns(Map<String, List<Turn>> of, Map<String, String> calls, boolean running) {

        String calledBy(String node) {
            return calls.get(node);
        }
    }
}

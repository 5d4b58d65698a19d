package council.procurement.casefile.engine;

import council.procurement.casefile.CaseTask;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Viewer;
import council.procurement.platform.AsEngine;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import council.procurement.platform.TaskNames;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks as the engine knows them. */
@Component
class EngineTasks implements CaseTasks {

    /** More than anybody works through; the page then shows the most urgent. */
    private static final int MOST = 200;
    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final TaskContext context;
    private final HistoryService history;
    private final RepositoryService repository;
    private final AuthorizationService authorisations;
    private final AsEngine engine;
    private final Clock clock;

    EngineTasks(TaskService tasks, TaskContext context, HistoryService history, RepositoryService repository, AuthorizationService authorisations, AsEngine engine, Clock clock) {
        this.tasks = tasks;
        this.context = context;
        this.history = history;
        this.repository = repository;
        this.authorisations = authorisations;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<CaseTask> heldBy(String person) {
        return found(query -> query.taskAssignee(person));
    }

    @Override
    public List<CaseTask> waitingFor(Viewer viewer) {
        return viewer.groups().isEmpty() ? List.of() : found(query -> query.taskCandidateUser(viewer.person()), task -> !didTheirs(task, viewer.person()));
    }

    @Override
    public List<CaseTask> lateFor(Viewer viewer) {
        var now = Date.from(clock.instant());
        var held = found(query -> query.taskAssignee(viewer.person()).dueBefore(now));
        if (viewer.groups().isEmpty()) return held;
        var team = found(query -> query.taskCandidateUser(viewer.person()).includeAssignedTasks().dueBefore(now), task -> !didTheirs(task, viewer.person()));
        return Stream.concat(held.stream(), team.stream()).distinct().sorted(CaseTask.BY_URGENCY).toList();
    }

    @Override
    public List<CaseTask> late() {
        var now = Date.from(clock.instant());
        return found(query -> query.dueBefore(now));
    }

    @Override
    public List<CaseTask> of(String reference) {
        return found(query -> query.processInstanceBusinessKey(reference));
    }

    @Override
    public boolean holds(String person, String reference, String... taskKeys) {
        return engine.ask(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKeyIn(taskKeys).taskAssignee(person).active().count() > 0);
    }

    @Override
    public boolean mayStart(String processKey, Viewer viewer) {
        return !viewer.isIn(Groups.CAMUNDA_ADMIN) && engine.ask(() -> authorisations.isUserAuthorized(viewer.person(), List.copyOf(viewer.groups()), Permissions.CREATE_INSTANCE,
            Resources.PROCESS_DEFINITION, processKey));
    }

    /** A step that each of a team does once, such as scoring: whoever did theirs leaves the others' to the others. */
    private boolean didTheirs(Task task, String person) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(task.getProcessInstanceId()).taskDefinitionKey(task.getTaskDefinitionKey()).taskAssignee(person).taskDeleteReason(COMPLETED).list().stream()
            .anyMatch(done -> !done.getStartTime().before(task.getCreateTime()));
    }

    private List<CaseTask> found(UnaryOperator<TaskQuery> asked) {
        return found(asked, task -> true);
    }

    private List<CaseTask> found(UnaryOperator<TaskQuery> asked, Predicate<Task> wanted) {
        return engine.ask(() -> {
            var some = asked.apply(tasks.createTaskQuery().active()).orderByDueDate().asc().listPage(0, MOST).stream().filter(wanted).toList();
            if (some.isEmpty()) return List.of();
            var keys = context.references(some);
            var processes = processNames(some);
            return some.stream().map(task -> caseTask(task, keys, processes)).sorted(CaseTask.BY_URGENCY).toList();
        });
    }

    private CaseTask caseTask(Task task, Map<String, String> keys, Map<String, String> processes) {
        return new CaseTask(task.getId(), TaskNames.step(task.getName()), processes.get(task.getProcessDefinitionId()), keys.get(task.getProcessInstanceId()), task.getAssignee(),
            context.groups(task), task.getAssignee() == null ? context.people(task) : List.of(), task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private Map<String, String> processNames(List<Task> some) {
        Set<String> ids = some.stream().map(Task::getProcessDefinitionId).collect(Collectors.toSet());
        return repository.createProcessDefinitionQuery().processDefinitionIdIn(ids.toArray(String[]::new)).list().stream()
            .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getName));
    }
}

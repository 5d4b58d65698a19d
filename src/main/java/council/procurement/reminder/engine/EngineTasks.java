package council.procurement.reminder.engine;

import council.procurement.platform.AsEngine;
import council.procurement.platform.TaskNames;
import council.procurement.reminder.FinishedTask;
import council.procurement.reminder.OpenTask;
import council.procurement.reminder.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The tasks as the engine knows them, whoever asks. */
@Component("tasksForReminders")
class EngineTasks implements Tasks {

    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final AsEngine engine;

    EngineTasks(TaskService tasks, RuntimeService runtime, HistoryService history, AsEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.engine = engine;
    }

    @Override
    public List<OpenTask> open() {
        return engine.ask(() -> found(tasks.createTaskQuery().active()));
    }

    @Override
    public List<OpenTask> dueBefore(Instant moment) {
        return engine.ask(() -> found(tasks.createTaskQuery().active().dueBefore(Date.from(moment))));
    }

    @Override
    public List<OpenTask> of(String reference) {
        return engine.ask(() -> found(tasks.createTaskQuery().active().processInstanceBusinessKey(reference)));
    }

    @Override
    public Optional<OpenTask> find(String id) {
        return engine.ask(() -> found(tasks.createTaskQuery().taskId(id)).stream().findFirst());
    }

    @Override
    public Optional<FinishedTask> findFinished(String id) {
        return Optional.ofNullable(engine.ask(() -> history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())).map(this::finished);
    }

    private FinishedTask finished(HistoricTaskInstance task) {
        var key = engine.ask(() -> history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()).getBusinessKey();
        return new FinishedTask(task.getId(), TaskNames.step(task.getName()), TaskNames.about(task.getName()), key,
            COMPLETED.equals(task.getDeleteReason()) ? task.getAssignee() : null, task.getEndTime().toInstant());
    }

    private List<OpenTask> found(TaskQuery query) {
        var some = query.orderByTaskCreateTime().asc().unlimitedList();
        var keys = businessKeys(some);
        return some.stream().map(task -> new OpenTask(task.getId(), TaskNames.step(task.getName()), TaskNames.about(task.getName()), keys.get(task.getProcessInstanceId()),
            task.getAssignee(), groups(task), task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant())).toList();
    }

    private List<String> groups(Task task) {
        if (task.getAssignee() != null) return List.of();
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId).filter(Objects::nonNull).sorted().toList();
    }

    private Map<String, String> businessKeys(List<Task> some) {
        var ids = some.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        var keys = new HashMap<String, String>();
        if (ids.isEmpty()) return keys;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceIds(ids).unlimitedList()) keys.put(instance.getId(), instance.getBusinessKey());
        return keys;
    }
}

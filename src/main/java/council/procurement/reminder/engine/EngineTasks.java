package council.procurement.reminder.engine;

import council.procurement.casefile.engine.TaskContext;
import council.procurement.platform.AsEngine;
import council.procurement.platform.TaskNames;
import council.procurement.reminder.FinishedTask;
import council.procurement.reminder.OpenTask;
import council.procurement.reminder.Tasks;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The tasks as the engine knows them, whoever asks. */
@Component("tasksForReminders")
class EngineTasks implements Tasks {

    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final TaskContext context;
    private final HistoryService history;
    private final AsEngine engine;

    EngineTasks(TaskService tasks, TaskContext context, HistoryService history, AsEngine engine) {
        this.tasks = tasks;
        this.context = context;
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
    public Set<String> didTheirs(String id) {
        return engine.ask(() -> {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task == null) return Set.<String>of();
            return history.createHistoricTaskInstanceQuery().processInstanceId(task.getProcessInstanceId()).taskDefinitionKey(task.getTaskDefinitionKey()).finished().list().stream()
                .filter(done -> COMPLETED.equals(done.getDeleteReason()) && done.getAssignee() != null && !done.getStartTime().before(task.getCreateTime())).map(HistoricTaskInstance::getAssignee).collect(Collectors.toSet());
        });
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
        var keys = context.references(some);
        return some.stream().map(task -> new OpenTask(task.getId(), TaskNames.step(task.getName()), TaskNames.about(task.getName()), keys.get(task.getProcessInstanceId()),
            task.getAssignee(), task.getAssignee() == null ? context.groups(task) : List.of(), task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant())).toList();
    }
}

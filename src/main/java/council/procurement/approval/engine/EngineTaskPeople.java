package council.procurement.approval.engine;

import council.procurement.Refused;
import council.procurement.approval.TaskPeople;
import council.procurement.platform.AsEngine;
import council.procurement.platform.forms.GuardedTaskService;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

@Component
class EngineTaskPeople implements TaskPeople {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AsEngine engine;

    EngineTaskPeople(TaskService tasks, RuntimeService runtime, AsEngine engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public Optional<Open> find(String taskId) {
        return engine.ask(() -> Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult()).map(task -> {
            var groups = tasks.getIdentityLinksForTask(taskId).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null).map(link -> link.getGroupId()).toList();
            var instance = runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
            return new Open(taskId, task.getName(), instance == null ? null : instance.getBusinessKey(), task.getAssignee(), groups);
        }));
    }

    @Override
    public Optional<String> hindrance(String taskId, String person) {
        return engine.ask(() -> ((GuardedTaskService) tasks).hindrance(taskId, person));
    }

    @Override
    public void give(String taskId, String person) {
        engine.ask(() -> {
            tasks.setAssignee(taskId, person);
            return null;
        });
    }
}

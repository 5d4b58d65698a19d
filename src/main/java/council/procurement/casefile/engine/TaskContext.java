package council.procurement.casefile.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the engine's task does not say of itself: the case or contract that it belongs to, and for whom it waits. It asks with the rights of whoever asks. */
@Component
public class TaskContext {

    private final TaskService tasks;
    private final RuntimeService runtime;

    TaskContext(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** Business keys by process instance. */
    public Map<String, String> references(Collection<Task> some) {
        var ids = some.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).collect(Collectors.toSet());
        var references = new HashMap<String, String>();
        if (ids.isEmpty()) return references;
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceIds(ids).unlimitedList()) references.put(instance.getId(), instance.getBusinessKey());
        return references;
    }

    /** The groups whose task it is, in the order of their ids. */
    public List<String> groups(Task task) {
        return candidates(task, IdentityLink::getGroupId);
    }

    /** Who may take it besides those of the groups: deputies of somebody who is away. */
    public List<String> people(Task task) {
        return candidates(task, IdentityLink::getUserId);
    }

    private List<String> candidates(Task task, Function<IdentityLink, String> which) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(which).filter(Objects::nonNull).sorted().toList();
    }
}

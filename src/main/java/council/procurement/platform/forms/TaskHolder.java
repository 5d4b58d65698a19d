package council.procurement.platform.forms;

import council.procurement.Refused;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Who works on a task: whoever completes one that nobody holds takes it, so that the record always names a person. */
final class TaskHolder {

    private TaskHolder() {
    }

    static void take(CommandContext context, String taskId) {
        var person = context.getAuthenticatedUserId();
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || person == null) return; // the engine answers for a task that is gone; a call without a person is our own
        if (task.getAssignee() == null) context.getProcessEngineConfiguration().getTaskService().claim(taskId, person);
        else if (!task.getAssignee().equals(person))
            throw new Refused("%s is working on this task. Ask them to finish it or to put it back.", task.getAssignee());
    }
}

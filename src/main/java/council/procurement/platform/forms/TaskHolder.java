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
        else if (!task.getAssignee().equals(person) && sees(context, taskId))
            throw new Refused("%s is working on this task. Ask them to finish it or to put it back.", nameOf(context, task.getAssignee()));
    }

    /** Whoever may not see the task is not told who holds it: the engine refuses them in the next step. */
    private static boolean sees(CommandContext context, String taskId) {
        return context.getProcessEngineConfiguration().getTaskService().createTaskQuery().taskId(taskId).count() > 0;
    }

    private static String nameOf(CommandContext context, String person) {
        var user = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(person));
        return user == null ? "Somebody else" : user.getFirstName() + " " + user.getLastName();
    }
}

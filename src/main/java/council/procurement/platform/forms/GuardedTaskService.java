package council.procurement.platform.forms;

import council.procurement.Refused;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/** A task is completed with what its form declares and in no other way, by the people whom its model names. */
public class GuardedTaskService extends TaskServiceImpl {

    private final GuardedFormService forms;

    public GuardedTaskService(GuardedFormService forms) {
        this.forms = forms;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> posted) {
        forms.guarded(taskId, () -> {
            super.complete(taskId, forms.taskAnswers(taskId, posted));
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> posted, boolean deserialize) {
        return forms.guarded(taskId, () -> super.completeWithVariablesInReturn(taskId, forms.taskAnswers(taskId, posted), deserialize));
    }

    @Override
    public void claim(String taskId, String userId) {
        commandExecutor.execute(context -> {
            forms.refuseSuspended(context, taskId);
            var person = context.getAuthenticatedUserId();
            if (person != null && userId != null && !userId.equals(person)) throw new Refused("Take a task for yourself alone: your colleagues take theirs themselves.");
            forms.holders().refuseUnlessFor(context, taskId, userId);
            super.claim(taskId, userId);
            return null;
        });
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        commandExecutor.execute(context -> {
            refuseToGiveAway(context, userId);
            forms.holders().refuseUnlessFor(context, taskId, userId);
            return putsBack(context, taskId, userId) ? context.runWithoutAuthorization(() -> assigned(taskId, null)) : assigned(taskId, userId);
        });
    }

    private Void assigned(String taskId, String userId) {
        super.setAssignee(taskId, userId);
        return null;
    }

    /**
     * Whoever holds a task puts it back; the engine would ask for the right to assign, which is not theirs.
     *
     * @throws Refused where the task is theirs by name, so that nobody could take it
     */
    private static boolean putsBack(CommandContext context, String taskId, String userId) {
        var task = userId == null ? context.getTaskManager().findTaskById(taskId) : null;
        if (task == null || task.getAssignee() == null || !task.getAssignee().equals(context.getAuthenticatedUserId())) return false;
        if (task.getCandidates().isEmpty()) throw new Refused("This task is yours by name: put back, nobody could take it. A manager gives it to a colleague with Reassign, on the page of its case.");
        return true;
    }

    @Override
    public void saveTask(Task task) {
        commandExecutor.execute(context -> {
            var stored = task.getId() == null ? null : context.getTaskManager().findTaskById(task.getId());
            if (stored == null || !Objects.equals(stored.getAssignee(), task.getAssignee())) refuseToGiveAway(context, task.getAssignee());
            forms.holders().refuseUnlessFor(context, task.getId(), task.getAssignee());
            super.saveTask(task);
            return null;
        });
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        refuseToChangeItsPeople();
        super.delegateTask(taskId, userId);
    }

    @Override
    public void resolveTask(String taskId) {
        throw onlyByForm();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> posted) {
        throw onlyByForm();
    }

    @Override
    public void addUserIdentityLink(String taskId, String userId, String type) {
        refuseToChangeItsPeople();
        super.addUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void addGroupIdentityLink(String taskId, String groupId, String type) {
        refuseToChangeItsPeople();
        super.addGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void deleteUserIdentityLink(String taskId, String userId, String type) {
        refuseToChangeItsPeople();
        super.deleteUserIdentityLink(taskId, userId, type);
    }

    @Override
    public void deleteGroupIdentityLink(String taskId, String groupId, String type) {
        refuseToChangeItsPeople();
        super.deleteGroupIdentityLink(taskId, groupId, type);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw onlyByForm();
    }

    /** Who gives a task to somebody else says why, on the page for it, and it goes on the record. */
    private static void refuseToGiveAway(CommandContext context, String userId) {
        var person = context.getAuthenticatedUserId();
        if (person != null && userId != null && !userId.equals(person))
            throw new Refused("A task is given to a colleague with a reason: open its case on our pages and choose Reassign beside the task.");
    }

    /** What keeps this person from the task, as a sentence; for pages that offer a task to colleagues. Nothing is tried, so nothing is logged. */
    public Optional<String> hindrance(String taskId, String person) {
        return commandExecutor.execute(context -> forms.holders().hindrance(context.getTaskManager().findTaskById(taskId), person));
    }

    /** The model names who may do a task; nobody adds to them, takes from them or lends the task out. A call without a person is our own. */
    private void refuseToChangeItsPeople() {
        commandExecutor.execute(context -> {
            if (context.getAuthenticatedUserId() != null) throw new Refused("Who may do a task is set in the process. Put it back, so that a colleague can take it.");
            return null;
        });
    }

    private static Refused onlyByForm() {
        return new Refused("A task is finished with its form. Open the task, answer the form and complete it.");
    }
}

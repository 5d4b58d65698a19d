package council.procurement.platform.forms;

import council.procurement.Refused;
import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** A task is completed with what its form declares and in no other way. */
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
    public void claim(String taskId, String person) {
        commandExecutor.execute(context -> {
            forms.refuseSuspended(context, taskId);
            super.claim(taskId, person);
            return null;
        });
    }

    @Override
    public void complete(String taskId, Map<String, Object> posted) {
        commandExecutor.execute(context -> {
            forms.refuseSuspended(context, taskId);
            TaskHolder.take(context, taskId);
            super.complete(taskId, forms.taskAnswers(taskId, posted));
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> posted, boolean deserialize) {
        return commandExecutor.execute(context -> {
            forms.refuseSuspended(context, taskId);
            TaskHolder.take(context, taskId);
            return super.completeWithVariablesInReturn(taskId, forms.taskAnswers(taskId, posted), deserialize);
        });
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> posted) {
        super.resolveTask(taskId, forms.taskAnswers(taskId, posted));
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw onlyByForm();
    }

    private static Refused onlyByForm() {
        return new Refused("A task is finished with its form. Open the task, answer the form and complete it.");
    }
}

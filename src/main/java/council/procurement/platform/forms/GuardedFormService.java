package council.procurement.platform.forms;

import council.procurement.Refused;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.ApplicationEventPublisher;

/** The way in for forms: only declared fields, each checked on the server, and no business key from outside. */
public class GuardedFormService extends FormServiceImpl {

    private final ApplicationEventPublisher events;
    private final TaskHolder holders;

    public GuardedFormService(ApplicationEventPublisher events, Supplier<Stream<TaskRule>> rules) {
        this.events = events;
        this.holders = new TaskHolder(rules, events);
    }

    TaskHolder holders() {
        return holders;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> posted) {
        guarded(taskId, () -> {
            super.submitTaskForm(taskId, taskAnswers(taskId, posted));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> posted, boolean deserialize) {
        return guarded(taskId, () -> super.submitTaskFormWithVariablesInReturn(taskId, taskAnswers(taskId, posted), deserialize));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> posted) {
        return submitStartForm(definitionId, null, posted);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> posted) {
        refuseBusinessKey(businessKey);
        return commandExecutor.execute(context -> {
            TaskHolder.refuseAdministrator(context);
            var answers = startAnswers(definitionId, posted);
            var started = super.submitStartForm(definitionId, null, answers);
            published(getStartFormData(definitionId), started.getBusinessKey(), "start", context, answers);
            return started;
        });
    }

    static void refuseBusinessKey(String businessKey) {
        if (businessKey != null && !businessKey.isBlank())
            throw new Refused("The reference is given by the application. Leave the business key empty and start again.");
    }

    /** A task of a case on hold is not worked on until the case is resumed. */
    void refuseSuspended(CommandContext context, String taskId) {
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || !task.isSuspended()) return;
        events.publishEvent(new SuspendedTaskTouched(task.getExecution() == null ? null : task.getExecution().getProcessBusinessKey()));
        throw new Refused("This task stands still at the moment and cannot be worked on. Ask an administrator why.");
    }

    /** The checked answers of a task's form, made known to whoever keeps them. */
    VariableMap taskAnswers(String taskId, Map<String, Object> posted) {
        var data = getTaskFormData(taskId);
        var answers = declared(data, () -> getDeployedTaskForm(taskId)).checked(posted);
        commandExecutor.execute(context -> {
            var task = context.getTaskManager().findTaskById(taskId);
            published(data, task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), context, answers);
            return null;
        });
        return answers;
    }

    private void published(FormData data, String businessKey, String task, CommandContext context, VariableMap answers) {
        if (data != null && data.getCamundaFormRef() != null && businessKey != null && context.getAuthenticatedUserId() != null)
            events.publishEvent(new FormSubmitted(businessKey, data.getCamundaFormRef().getKey(), task, context.getAuthenticatedUserId(), answers));
    }

    VariableMap startAnswers(String definitionId, Map<String, Object> posted) {
        return declared(getStartFormData(definitionId), () -> getDeployedStartForm(definitionId)).checked(posted);
    }

    private FormDeclaration declared(FormData data, Supplier<java.io.InputStream> form) {
        return data == null || data.getCamundaFormRef() == null ? FormDeclaration.NOTHING : FormDeclaration.read(form.get());
    }

    /** Works on a task: not on one that stands still, and as somebody whose it is. */
    <T> T guarded(String taskId, Supplier<T> submit) {
        return commandExecutor.execute(context -> {
            refuseSuspended(context, taskId);
            holders.take(context, taskId);
            return submit.get();
        });
    }
}

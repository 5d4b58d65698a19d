package council.procurement.platform.forms;

import council.procurement.Refused;
import java.util.Map;
import org.camunda.bpm.engine.form.FormData;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The way in for forms: only declared fields, each checked on the server, and no business key from outside. */
public class GuardedFormService extends FormServiceImpl {

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
        return super.submitStartForm(definitionId, null, startAnswers(definitionId, posted));
    }

    static void refuseBusinessKey(String businessKey) {
        if (businessKey != null && !businessKey.isBlank())
            throw new Refused("The reference is given by the application. Leave the business key empty and start again.");
    }

    VariableMap taskAnswers(String taskId, Map<String, Object> posted) {
        return declared(getTaskFormData(taskId), () -> getDeployedTaskForm(taskId)).checked(posted);
    }

    VariableMap startAnswers(String definitionId, Map<String, Object> posted) {
        return declared(getStartFormData(definitionId), () -> getDeployedStartForm(definitionId)).checked(posted);
    }

    private FormDeclaration declared(FormData data, java.util.function.Supplier<java.io.InputStream> form) {
        return data == null || data.getCamundaFormRef() == null ? FormDeclaration.NOTHING : FormDeclaration.read(form.get());
    }

    private <T> T guarded(String taskId, java.util.function.Supplier<T> submit) {
        return commandExecutor.execute(context -> {
            TaskHolder.take(context, taskId);
            return submit.get();
        });
    }
}

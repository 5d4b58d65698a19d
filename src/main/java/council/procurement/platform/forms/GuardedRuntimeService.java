package council.procurement.platform.forms;

import council.procurement.Refused;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;

/** A start from outside the engine brings what the start form declares: no business key, no other place to begin. */
public class GuardedRuntimeService extends RuntimeServiceImpl {

    private final GuardedFormService forms;

    public GuardedRuntimeService(GuardedFormService forms) {
        this.forms = forms;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String definitionId) {
        return new Start(commandExecutor, definitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String key) {
        return new Start(commandExecutor, null, key);
    }

    private final class Start extends ProcessInstantiationBuilderImpl {

        Start(CommandExecutor commandExecutor, String definitionId, String key) {
            super(commandExecutor);
            processDefinitionId = definitionId;
            processDefinitionKey = key;
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(boolean skipListeners, boolean skipMappings) {
            if (Context.getCommandContext() != null) return super.executeWithVariablesInReturn(skipListeners, skipMappings); // our own models and delegates
            commandExecutor.execute(context -> {
                TaskHolder.refuseAdministrator(context);
                return null;
            });
            GuardedFormService.refuseBusinessKey(businessKey);
            if (skipListeners || skipMappings || !getModificationBuilder().getModificationOperations().isEmpty())
                throw new Refused("A case begins at its start form. Start it from the list of processes.");
            var answers = forms.startAnswers(definitionId(), getVariables());
            modificationBuilder = new ProcessInstanceModificationBuilderImpl();
            setVariables(answers);
            return super.executeWithVariablesInReturn(false, false);
        }

        private String definitionId() {
            return processDefinitionId != null ? processDefinitionId : commandExecutor.execute(context ->
                context.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(processDefinitionKey).getId());
        }
    }
}

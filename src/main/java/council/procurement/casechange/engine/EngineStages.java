package council.procurement.casechange.engine;

import council.procurement.casechange.CaseRequest;
import council.procurement.casechange.CaseStages;
import council.procurement.casefile.engine.ProcurementProcess;
import council.procurement.platform.AsEngine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/**
 * Ways out and the engine. An ask is a message to the running cycle; a hold suspends each called process by itself, since
 * suspending the one that calls does not reach those it called.
 */
@Component
class EngineStages implements CaseStages {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final AsEngine engine;

    EngineStages(RuntimeService runtime, TaskService tasks, RepositoryService repository, AsEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.repository = repository;
        this.engine = engine;
    }

    @Override
    public boolean listen(String reference) {
        return engine.ask(() -> runtime.createExecutionQuery().processInstanceBusinessKey(reference).messageEventSubscriptionName(CaseEndingProcess.MESSAGE).count() == 1);
    }

    @Override
    public void askEnd(CaseRequest request, boolean suppliersKnow) {
        send(request, CaseEndingProcess.MESSAGE, Map.of(CaseEndingProcess.ENDING_ASKED.name(), request.way().code(), CaseEndingProcess.ENDING_REQUEST.name(), request.number(),
            CaseEndingProcess.BIDDERS_KNOW.name(), suppliersKnow, CaseEndingProcess.CASE_ENDED.name(), false));
    }

    @Override
    public void askChange(CaseRequest request) {
        send(request, CaseChangeProcess.MESSAGE, Map.of(CaseChangeProcess.CHANGE_ASKED.name(), request.way().code(), CaseChangeProcess.CHANGE_REQUEST.name(), request.number(),
            CaseChangeProcess.START_AGAIN.name(), false));
    }

    private void send(CaseRequest request, String message, Map<String, Object> facts) {
        engine.ask(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(request.caseReference()).setVariables(new HashMap<>(facts)).correlate();
            return null;
        });
    }

    @Override
    public void suspend(String reference) {
        eachStage(reference, runtime::suspendProcessInstanceById);
    }

    @Override
    public void resume(String reference) {
        eachStage(reference, runtime::activateProcessInstanceById);
    }

    @Override
    public void moveTasks(String reference, String from, String to) {
        engine.ask(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(reference).taskAssignee(from).active().list().forEach(task -> tasks.setAssignee(task.getId(), to));
            return null;
        });
    }

    /** Not the cycle itself, which listens, nor the ways out, which go on while the stages stand still. */
    private void eachStage(String reference, Consumer<String> deed) {
        engine.ask(() -> {
            var others = definitions(List.of(ProcurementProcess.KEY, CaseEndingProcess.KEY, CaseChangeProcess.KEY));
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream()
                .filter(instance -> !others.contains(instance.getProcessDefinitionId())).forEach(instance -> deed.accept(instance.getId()));
            return null;
        });
    }

    private List<String> definitions(List<String> keys) {
        return repository.createProcessDefinitionQuery().processDefinitionKeysIn(keys.toArray(String[]::new)).list().stream().map(ProcessDefinition::getId).toList();
    }
}

package council.procurement.executive.engine;

import council.procurement.executive.DecisionsInProgress;
import council.procurement.platform.AsEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The processes of decisions, by the messages that they wait for. */
@Component
class EngineDecisions implements DecisionsInProgress {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final AsEngine engine;

    EngineDecisions(RuntimeService runtime, TaskService tasks, AsEngine engine) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
    }

    @Override
    public boolean noticeIsATask(String reference) {
        return engine.ask(() -> tasks.createTaskQuery().processInstanceBusinessKey(reference).taskDefinitionKey(ExecutiveProcess.NOTICE_TASK).count() > 0);
    }

    @Override
    public void noticeChanged(String reference) {
        if (waitsFor(reference, ExecutiveProcess.NOTICE_CHANGED)) send(reference, ExecutiveProcess.NOTICE_CHANGED);
    }

    @Override
    public boolean isOpenToCallIn(String reference) {
        return waitsFor(reference, ExecutiveProcess.CALLED_IN);
    }

    @Override
    public void calledIn(String reference) {
        send(reference, ExecutiveProcess.CALLED_IN);
    }

    private boolean waitsFor(String reference, String message) {
        return engine.ask(() -> runtime.createExecutionQuery().processInstanceBusinessKey(reference).messageEventSubscriptionName(message).count() > 0);
    }

    private void send(String reference, String message) {
        engine.ask(() -> {
            runtime.createMessageCorrelation(message).processInstanceBusinessKey(reference).correlate();
            return null;
        });
    }
}

package council.procurement.casefile.engine;

import council.procurement.platform.AsEngine;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Processes of a case that the application itself begins or moves, whoever is signed in. */
@Component
public class CaseProcesses {

    private final ProcessEngine engine;
    private final AsEngine asEngine;

    CaseProcesses(@Lazy ProcessEngine engine, AsEngine asEngine) {
        this.engine = engine;
        this.asEngine = asEngine;
    }

    /** Begins a process of this key beside the case. */
    public void begin(String key, String reference, Map<String, Object> variables) {
        asEngine.ask(() -> inside().execute(command -> engine.getRuntimeService().startProcessInstanceByKey(key, reference, variables)));
    }

    /**
     * Takes the process of this key to a step, away from wherever it is; where it is there already, nothing changes.
     *
     * @return false where none runs for the case
     */
    public boolean takeTo(String step, String key, String reference) {
        return asEngine.ask(() -> {
            var runtime = engine.getRuntimeService();
            var run = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key).active().singleResult();
            if (run == null) return false;
            var now = runtime.getActivityInstance(run.getId()).getChildActivityInstances();
            if (Arrays.stream(now).anyMatch(one -> one.getActivityId().equals(step))) return true;
            var move = runtime.createProcessInstanceModification(run.getId()).startBeforeActivity(step);
            Arrays.stream(now).map(ActivityInstance::getId).forEach(move::cancelActivityInstance);
            move.execute();
            return true;
        });
    }

    /** Takes the process of this key back to a step where it waits at another; where it is elsewhere, nothing changes. */
    public void lookAgain(String waiting, String step, String key, String reference) {
        asEngine.ask(() -> inside().execute(command -> {
            var runtime = engine.getRuntimeService();
            var run = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(key).active().activityIdIn(waiting).singleResult();
            if (run != null) runtime.createProcessInstanceModification(run.getId()).cancelAllForActivity(waiting).startBeforeActivity(step).execute();
            return null;
        }));
    }

    /** As a step of the application's own: the business key is ours to give. */
    private CommandExecutor inside() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }
}

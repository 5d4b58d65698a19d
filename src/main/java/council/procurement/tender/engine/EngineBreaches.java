package council.procurement.tender.engine;

import council.procurement.platform.AsEngine;
import council.procurement.tender.Breaches;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A review stands beside the case. A stopped tender goes to a step that is there in every release of its model. */
@Component
class EngineBreaches implements Breaches {

    private static final String DECIDE_WITHOUT_BIDS = "Task_DecideWithoutBids";

    private final ProcessEngine engine;
    private final AsEngine asEngine;

    EngineBreaches(@Lazy ProcessEngine engine, AsEngine asEngine) {
        this.engine = engine;
        this.asEngine = asEngine;
    }

    @Override
    public void begin(String reference, long breach) {
        var inside = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired(); // the business key is ours to give
        asEngine.ask(() -> inside.execute(command -> engine.getRuntimeService().startProcessInstanceByKey(BreachProcess.KEY, reference, Map.of(BreachProcess.BREACH.name(), breach))));
    }

    @Override
    public boolean stop(String reference) {
        return asEngine.ask(() -> {
            var runtime = engine.getRuntimeService();
            var run = runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(TenderProcess.KEY).active().singleResult();
            if (run == null) return false;
            var now = runtime.getActivityInstance(run.getId()).getChildActivityInstances();
            if (Arrays.stream(now).anyMatch(step -> step.getActivityId().equals(DECIDE_WITHOUT_BIDS))) return true;
            var move = runtime.createProcessInstanceModification(run.getId()).startBeforeActivity(DECIDE_WITHOUT_BIDS);
            Arrays.stream(now).map(ActivityInstance::getId).forEach(move::cancelActivityInstance);
            move.execute();
            return true;
        });
    }
}

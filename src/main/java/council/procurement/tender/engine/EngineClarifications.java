package council.procurement.tender.engine;

import council.procurement.platform.AsEngine;
import council.procurement.tender.Clarifications;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A question's run stands beside the tender: the answer may come after the deadline, and the opening waits for it. */
@Component
class EngineClarifications implements Clarifications {

    private final ProcessEngine engine;
    private final AsEngine asEngine;

    EngineClarifications(@Lazy ProcessEngine engine, AsEngine asEngine) {
        this.engine = engine;
        this.asEngine = asEngine;
    }

    @Override
    public void begin(String reference, long question) {
        var inside = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired(); // the business key is ours to give
        asEngine.ask(() -> inside.execute(command -> engine.getRuntimeService().startProcessInstanceByKey(ClarificationProcess.KEY, reference, Map.of(ClarificationProcess.QUESTION.name(), question))));
    }
}

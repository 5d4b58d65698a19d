package council.procurement.tender.engine;

import council.procurement.platform.AsEngine;
import council.procurement.tender.UnreadableBids;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A run stands beside the case: the opening is complete, and the evaluation waits for it. */
@Component
class EngineUnreadableBids implements UnreadableBids {

    private final ProcessEngine engine;
    private final AsEngine asEngine;

    EngineUnreadableBids(@Lazy ProcessEngine engine, AsEngine asEngine) {
        this.engine = engine;
        this.asEngine = asEngine;
    }

    @Override
    public void begin(String reference, long part, boolean copyCanProve, boolean shortPath) {
        var inside = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired(); // the business key is ours to give
        asEngine.ask(() -> inside.execute(command -> engine.getRuntimeService().startProcessInstanceByKey(UnreadableBidProcess.KEY, reference,
            Map.of(UnreadableBidProcess.PART.name(), part, UnreadableBidProcess.COPY_CAN_PROVE.name(), copyCanProve, UnreadableBidProcess.SHORT_PATH.name(), shortPath))));
    }

    @Override
    public void answered(String reference, long part, boolean copyTaken) {
        asEngine.ask(() -> {
            engine.getRuntimeService().createMessageCorrelation(UnreadableBidProcess.ANSWERED).processInstanceBusinessKey(reference)
                .processInstanceVariableEquals(UnreadableBidProcess.PART.name(), part).setVariable(UnreadableBidProcess.COPY_TAKEN.name(), copyTaken).correlate();
            return null;
        });
    }
}

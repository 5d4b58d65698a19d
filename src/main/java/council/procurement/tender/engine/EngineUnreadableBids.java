package council.procurement.tender.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.platform.AsEngine;
import council.procurement.tender.UnreadableBids;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A run stands beside the case: the opening is complete, and the evaluation waits for it. */
@Component
class EngineUnreadableBids implements UnreadableBids {

    private final ProcessEngine engine;
    private final AsEngine asEngine;
    private final CaseProcesses processes;

    EngineUnreadableBids(@Lazy ProcessEngine engine, AsEngine asEngine, CaseProcesses processes) {
        this.engine = engine;
        this.asEngine = asEngine;
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long part, boolean copyCanProve, boolean shortPath) {
        processes.begin(UnreadableBidProcess.KEY, reference, Map.of(UnreadableBidProcess.PART.name(), part, UnreadableBidProcess.COPY_CAN_PROVE.name(), copyCanProve, UnreadableBidProcess.SHORT_PATH.name(), shortPath));
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

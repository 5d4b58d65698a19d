package council.procurement.tender.engine;

import static council.procurement.tender.engine.TenderProcess.LATE_BID;
import static council.procurement.tender.engine.TenderProcess.LATE_BID_NUMBER;
import static council.procurement.tender.engine.TenderProcess.LATE_BID_SUBMISSION;

import council.procurement.platform.AsEngine;
import council.procurement.tender.LateBids;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** A late bid is a message to the running tender, each with a task of its own. The message names the bid by its number alone. */
@Component
class EngineLateBids implements LateBids {

    private final RuntimeService runtime;
    private final AsEngine engine;

    EngineLateBids(RuntimeService runtime, AsEngine engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    @Override
    public boolean areTaken(String reference) {
        return engine.ask(() -> runtime.createExecutionQuery().processInstanceBusinessKey(reference).messageEventSubscriptionName(LATE_BID).active().count() == 1);
    }

    @Override
    public void cameIn(String reference, long bid, int submission) {
        engine.ask(() -> {
            runtime.createMessageCorrelation(LATE_BID).processInstanceBusinessKey(reference)
                .setVariablesToTriggeredScope(Map.of(LATE_BID_NUMBER.name(), bid, LATE_BID_SUBMISSION.name(), (long) submission)).correlate();
            return null;
        });
    }
}

package council.procurement.evaluation.engine;

import council.procurement.evaluation.InformationRuns;
import council.procurement.platform.AsEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineInformationRuns implements InformationRuns {

    private final ProcessEngine engine;
    private final AsEngine asEngine;

    EngineInformationRuns(@Lazy ProcessEngine engine, AsEngine asEngine) {
        this.engine = engine;
        this.asEngine = asEngine;
    }

    @Override
    public void allAnswered(String reference) {
        asEngine.ask(() -> {
            engine.getRuntimeService().createMessageCorrelation(ComplianceProcess.ALL_ANSWERED).processInstanceBusinessKey(reference).correlate();
            return null;
        });
    }
}

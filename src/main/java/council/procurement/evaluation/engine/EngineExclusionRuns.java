package council.procurement.evaluation.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.evaluation.ExclusionRuns;
import council.procurement.platform.AsEngine;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A run stands beside the case, which waits for its decision; the report does not end with the case, since the exclusion stands. */
@Component
class EngineExclusionRuns implements ExclusionRuns {

    private final ProcessEngine engine;
    private final AsEngine asEngine;
    private final CaseProcesses processes;

    EngineExclusionRuns(@Lazy ProcessEngine engine, AsEngine asEngine, CaseProcesses processes) {
        this.engine = engine;
        this.asEngine = asEngine;
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long exclusion, String decidedBy) {
        processes.begin(ExclusionProcess.KEY, reference, Map.of(ExclusionProcess.EXCLUSION.name(), exclusion, ExclusionProcess.DECIDER.name(), decidedBy));
    }

    @Override
    public void explained(String reference, long exclusion) {
        asEngine.ask(() -> {
            engine.getRuntimeService().createMessageCorrelation(ExclusionProcess.EXPLAINED).processInstanceBusinessKey(reference)
                .processInstanceVariableEquals(ExclusionProcess.EXCLUSION.name(), exclusion).correlate();
            return null;
        });
    }

    @Override
    public void beginReport(String reference, long exclusion, boolean actCovers) {
        processes.begin(ExclusionProcess.REPORT, reference, Map.of(ExclusionProcess.EXCLUSION.name(), exclusion, ExclusionProcess.ACT_COVERS.name(), actCovers));
    }
}

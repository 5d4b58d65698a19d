package council.procurement.casefile.engine;

import council.procurement.casefile.CaseRuns;
import council.procurement.platform.AsEngine;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whatever release a run began under: its key says that it ends. */
@Component
class EngineCaseRuns implements CaseRuns {

    private final ProcessEngine engine;
    private final AsEngine asEngine;
    private final List<SideProcess> beside;

    EngineCaseRuns(@Lazy ProcessEngine engine, AsEngine asEngine, List<SideProcess> beside) {
        this.engine = engine;
        this.asEngine = asEngine;
        this.beside = beside;
    }

    @Override
    public void end(String reference) {
        asEngine.ask(() -> {
            var runtime = engine.getRuntimeService();
            for (var one : beside)
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).processDefinitionKey(one.key()).list().forEach(run -> runtime.deleteProcessInstance(run.getId(), "The case has ended."));
            return null;
        });
    }
}

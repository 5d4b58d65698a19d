package council.procurement.approval.engine;

import council.procurement.approval.DeputyRules;
import council.procurement.platform.AsEngine;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/deputies.dmn}. */
@Component
class DeputyTable implements DeputyRules {

    private final DecisionService decisions;
    private final AsEngine engine;

    DeputyTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public Set<String> deputiesFor(String group) {
        return engine.ask(() -> decisions.evaluateDecisionTableByKey("deputies", Variables.createVariables().putValue("group", group)))
            .<String>collectEntries("deputyGroup").stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

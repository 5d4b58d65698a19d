package council.procurement.tender.engine;

import council.procurement.Refused;
import council.procurement.platform.AsEngine;
import council.procurement.tender.ChangeRule;
import council.procurement.tender.ChangeRules;
import council.procurement.tender.TenderChange;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/tender-change-rules.dmn}. */
@Component
class ChangeRulesTable implements ChangeRules {

    private static final String DECISION = "tender-change-rules";

    private final DecisionService decisions;
    private final AsEngine engine;

    ChangeRulesTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public ChangeRule of(TenderChange.Kind kind, boolean material) {
        var row = engine.ask(() -> decisions.evaluateDecisionTableByKey(DECISION, Map.of("changeKind", kind.code(), "material", material))).getSingleResult();
        if (row == null) throw new Refused("The table tender-change-rules has no answer. Ask the process owner to mend it.");
        var answer = row.getEntryMap();
        if (answer.get("refusal") != null) throw new Refused("%s", answer.get("refusal"));
        return new ChangeRule((Boolean) answer.get("secondPerson"), ((Number) answer.get("minimumMoreDays")).intValue());
    }
}

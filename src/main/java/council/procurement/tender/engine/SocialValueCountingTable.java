package council.procurement.tender.engine;

import council.procurement.Refused;
import council.procurement.platform.AsEngine;
import council.procurement.tender.CountingFigures;
import council.procurement.tender.CountingTable;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/social-value-counting.dmn}. */
@Component
class SocialValueCountingTable implements CountingTable {

    private static final String DECISION = "social-value-counting";

    private final DecisionService decisions;
    private final AsEngine engine;

    SocialValueCountingTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public CountingFigures of(LocalDate startedOn) {
        var row = engine.ask(() -> decisions.evaluateDecisionTableByKey(DECISION, Map.of("startedOn", startedOn.toString())).getSingleResult());
        if (row == null) throw new Refused("The table %s has no answer. Ask the process owner to mend it.", DECISION);
        var says = row.getEntryMap();
        if (says.get("refusal") != null) throw new Refused("%s", says.get("refusal"));
        return new CountingFigures(whole(says, "leastEvidenceScore"), whole(says, "hireYears"), says.get("mostMeasures") instanceof Number most ? most.intValue() : null);
    }

    private static int whole(Map<String, Object> says, String column) {
        if (!(says.get(column) instanceof Number number)) throw new Refused("The column %s of the table %s is empty. Ask the process owner to mend it.", column, DECISION);
        return number.intValue();
    }
}

package council.procurement.exclusion.engine;

import council.procurement.Refused;
import council.procurement.exclusion.ExclusionGround;
import council.procurement.exclusion.ExclusionGrounds;
import council.procurement.exclusion.ExclusionKind;
import council.procurement.platform.AsEngine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/exclusion-grounds.dmn}. */
@Component
class ExclusionGroundsTable implements ExclusionGrounds {

    private static final String DECISION = "exclusion-grounds";

    private final DecisionService decisions;
    private final AsEngine engine;

    ExclusionGroundsTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public List<ExclusionGround> on(LocalDate day) {
        var rows = engine.ask(() -> decisions.evaluateDecisionTableByKey(DECISION, Map.of("consideredOn", day.toString()))).getResultList();
        for (var row : rows) if (row.get("refusal") != null) throw new Refused("%s", row.get("refusal"));
        if (rows.isEmpty()) throw new Refused("The table %s has no ground. Ask the process owner to mend it.", DECISION);
        return rows.stream().map(ExclusionGroundsTable::ground).toList();
    }

    private static ExclusionGround ground(Map<String, Object> row) {
        if (!(row.get("lookBackYears") instanceof Number years)) throw new Refused("The column lookBackYears of the table %s is empty. Ask the process owner to mend it.", DECISION);
        return new ExclusionGround(text(row, "code"), ExclusionKind.of(text(row, "kind")), text(row, "paragraph"), text(row, "wording"), row.get("remark") instanceof String remark ? remark : null, years.intValue(),
            row.get("notBefore") instanceof String day ? LocalDate.parse(day) : null, text(row, "decidedBy"));
    }

    private static String text(Map<String, Object> row, String column) {
        if (!(row.get(column) instanceof String text)) throw new Refused("The column %s of the table %s is empty. Ask the process owner to mend it.", column, DECISION);
        return text;
    }
}

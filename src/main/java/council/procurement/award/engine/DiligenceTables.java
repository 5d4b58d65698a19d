package council.procurement.award.engine;

import council.procurement.Refused;
import council.procurement.award.DiligenceRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/due-diligence-checks.dmn}. */
@Component
class DiligenceTables implements DiligenceRules {

    private final NewestTables tables;

    DiligenceTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Check> checks(BigDecimal valueExVat, String category, boolean severeRisk) {
        var inputs = new HashMap<String, Object>(Map.of("valueExVat", valueExVat.doubleValue(), "category", category, "risk", severeRisk ? "severe" : "ordinary"));
        var rows = tables.rows("due-diligence-checks", inputs);
        rows.stream().map(row -> (String) row.get("refusal")).filter(refusal -> refusal != null).findFirst().ifPresent(refusal -> {
            throw new Refused("%s", refusal);
        });
        return rows.stream().map(row -> new Check((String) row.get("check"), (String) row.get("name"), (String) row.get("officers"), (String) row.get("evidence"), ((Number) row.get("validMonths")).intValue())).toList();
    }
}

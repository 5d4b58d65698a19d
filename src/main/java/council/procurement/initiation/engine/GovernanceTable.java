package council.procurement.initiation.engine;

import council.procurement.Refused;
import council.procurement.initiation.GovernanceRules;
import council.procurement.initiation.GovernanceTimes;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/governance-times.dmn}. */
@Component
class GovernanceTable implements GovernanceRules {

    private final NewestTables tables;

    GovernanceTable(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public GovernanceTimes at(BigDecimal valueExVat) {
        var rows = tables.rows("governance-times", Map.of("valueExVat", valueExVat.doubleValue()));
        if (rows.isEmpty() || rows.get(0).get("keyDecision") == null)
            throw new Refused("The table governance-times has no answer at %s. Ask the process owner to mend it.", valueExVat.toPlainString());
        var row = rows.get(0);
        return new GovernanceTimes((Boolean) row.get("keyDecision"), "meeting".equals(row.get("decidedAt")), days(row, "noticeClearDays"), days(row, "exceptionClearDays"),
            days(row, "agendaClearDays"), days(row, "publishWorkingDays"), days(row, "callInClearDays"), days(row, "contractWorkingDays"));
    }

    private static int days(Map<String, Object> row, String column) {
        if (row.get(column) instanceof Number number && number.intValue() >= 0) return number.intValue();
        throw new Refused("The table governance-times does not say %s. Ask the process owner to mend it.", column);
    }
}

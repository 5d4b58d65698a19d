package council.procurement.contract.engine;

import council.procurement.Coded;
import council.procurement.Refused;
import council.procurement.contract.DateKind;
import council.procurement.contract.ReminderRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/contract-reminders.dmn}. */
@Component
class ReminderTables implements ReminderRules {

    private static final String TABLE = "contract-reminders";

    private final NewestTables tables;

    ReminderTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public List<Row> rows(BigDecimal valueExVat, int termMonths) {
        return tables.rows(TABLE, Map.of("valueExVat", valueExVat.doubleValue(), "termMonths", (double) termMonths)).stream().map(ReminderTables::row).toList();
    }

    private static Row row(Map<String, Object> row) {
        if (row.get("refusal") != null) throw new Refused((String) row.get("refusal"));
        return new Row(Coded.of(DateKind.class, (String) row.get("kind"), "The table %s names a date that there is not.", TABLE), whole(row, "months"), whole(row, "days"), "plan".equals(row.get("action")), (String) row.get("alsoTell"));
    }

    private static int whole(Map<String, Object> row, String column) {
        return row.get(column) == null ? 0 : ((Number) row.get(column)).intValue();
    }
}

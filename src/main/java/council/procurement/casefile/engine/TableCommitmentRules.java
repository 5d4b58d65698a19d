package council.procurement.casefile.engine;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.casefile.CommitmentRules;
import council.procurement.casefile.Route;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Asks the newest release of the tables {@code procurement-route}, {@code process-path} and {@code purchases-together}: what would be,
 * at each look at a page.
 */
@Component
class TableCommitmentRules implements CommitmentRules {

    private final NewestTables tables;

    TableCommitmentRules(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Band band(Purchase it, BigDecimal valueExVat, BigDecimal valueIncVat) {
        var route = row("procurement-route", Variables.putValue("category", it.category().code()).putValue("startedOn", it.startedOn().toString())
            .putValue("valueExVat", valueExVat.doubleValue()).putValue("valueIncVat", valueIncVat.doubleValue())
            .putValue("exempt", it.exempt()).putValue("frameworkAvailable", it.frameworkAvailable()));
        if (isRefusal(route)) return null;
        var path = row("process-path", Variables.putValue("route", route.get("route")).putValue("valueExVat", valueExVat.doubleValue()));
        if (isRefusal(path)) return null;
        return new Band(Route.of((String) route.get("route")), (Boolean) route.get("aboveThreshold"), (Boolean) path.get("procurementAgreementNeeded"), (Boolean) path.get("businessCaseNeeded"));
    }

    @Override
    public Limits limits(Category category) {
        var row = row("purchases-together", Variables.putValue("category", category.code()));
        if (isRefusal(row)) throw new Refused("The table purchases-together gives no answer for this kind of purchase: ask a process owner to mend it.");
        return new Limits(whole(row, "months"), whole(row, "longMonths"), BigDecimal.valueOf(((Number) row.get("nearByPercent")).doubleValue()));
    }

    private Map<String, Object> row(String table, VariableMap inputs) {
        var rows = tables.rows(table, inputs);
        return rows.isEmpty() ? null : rows.get(0);
    }

    private static boolean isRefusal(Map<String, Object> row) {
        return row == null || row.get("refusal") instanceof String sentence && !sentence.isBlank();
    }

    private static int whole(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).intValue();
    }
}

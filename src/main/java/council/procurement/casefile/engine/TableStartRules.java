package council.procurement.casefile.engine;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.Route;
import council.procurement.casefile.Routing;
import council.procurement.casefile.StartRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest release of the tables: what law and threshold say of a day is said by the newest, also to a case that began to run earlier. */
@Component
class TableStartRules implements StartRules {

    private final NewestTables tables;

    TableStartRules(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Routing on(LocalDate day, ProcurementCase it, BigDecimal valueExVat, BigDecimal valueIncVat) {
        var way = it.routing().route();
        var inputs = Variables.putValue("category", it.need().category().code()).putValue("startedOn", day.toString()).putValue("valueExVat", valueExVat.doubleValue())
            .putValue("valueIncVat", valueIncVat.doubleValue()).putValue("exempt", way == Route.EXEMPT).putValue("frameworkAvailable", way == Route.FRAMEWORK);
        var regime = row("regime", inputs);
        var threshold = row("statutory-threshold", inputs);
        var route = row("procurement-route", inputs);
        return new Routing((String) regime.get("regime"), Money.pounds(new BigDecimal(threshold.get("threshold").toString())), (Boolean) threshold.get("vatIncluded"),
            Route.of((String) route.get("route")), ((Number) route.get("minimumInvited")).intValue(), (Boolean) route.get("aboveThreshold"));
    }

    private Map<String, Object> row(String table, Map<String, Object> inputs) {
        var rows = tables.rows(table, inputs);
        if (rows.isEmpty()) throw new Refused("The table %s has no answer. Ask a process owner to mend it.", table);
        var refusal = rows.get(0).get("refusal");
        if (refusal instanceof String sentence && !sentence.isBlank()) throw new Refused("%s", sentence);
        return rows.get(0);
    }
}

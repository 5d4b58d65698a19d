package council.procurement.contract.engine;

import council.procurement.casefile.Category;
import council.procurement.contract.RegisterRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/regime.dmn} and {@code bpmn/local-government-reorganisation.dmn}. */
@Component
class RegisterTables implements RegisterRules {

    private final NewestTables tables;

    RegisterTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<String> regime(LocalDate startedOn) {
        return tables.rows("regime", Map.of("startedOn", startedOn.toString())).stream().map(row -> (String) row.get("regime")).filter(it -> it != null && !it.isEmpty()).findFirst();
    }

    @Override
    public Optional<Reorganisation> reorganisation(LocalDate endsOn, Category category, BigDecimal valueExVat) {
        var inputs = new HashMap<String, Object>();
        inputs.put("endsOn", endsOn == null ? null : endsOn.toString());
        inputs.put("category", category.code());
        inputs.put("valueExVat", valueExVat.doubleValue());
        return tables.rows("local-government-reorganisation", inputs).stream().filter(row -> row.get("vestingDay") != null)
            .map(row -> new Reorganisation(LocalDate.parse((String) row.get("vestingDay")), (Boolean) row.get("afterVestingDay"), (Boolean) row.get("consent"))).findFirst();
    }
}

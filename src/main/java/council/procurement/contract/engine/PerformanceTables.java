package council.procurement.contract.engine;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.contract.PerformanceRules;
import council.procurement.platform.NewestTables;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/contract-performance.dmn}. */
@Component
class PerformanceTables implements PerformanceRules {

    private final NewestTables tables;

    PerformanceTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Owed owed(String regime, Category category, boolean covered, BigDecimal valueIncVat) {
        var row = tables.rows("contract-performance", Map.of("regime", regime == null ? "none" : regime, "category", category.code(), "covered", covered, "valueIncVat", valueIncVat.doubleValue()))
            .stream().findFirst().orElse(Map.of());
        if (row.get("reReviewDays") == null) throw new Refused("The table contract-performance has no answer. Ask a process owner to mend it.");
        return new Owed(((Number) row.get("statutoryKpis")).intValue(), ((Number) row.get("reReviewDays")).intValue(), row.get("noticeDays") == null ? null : ((Number) row.get("noticeDays")).intValue());
    }
}

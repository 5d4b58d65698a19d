package council.procurement.contract.engine;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.contract.MobilisationItem;
import council.procurement.contract.MobilisationRules;
import council.procurement.platform.NewestTables;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/contract-mobilisation.dmn}. */
@Component
class MobilisationTables implements MobilisationRules {

    private final NewestTables tables;

    MobilisationTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public List<MobilisationItem> items(String tier, Category category) {
        return tables.rows("contract-mobilisation", Map.of("tier", tier, "category", category.code())).stream().map(row -> {
            if (row.get("refusal") != null) throw new Refused((String) row.get("refusal"));
            return new MobilisationItem((String) row.get("code"), (String) row.get("item"), null, null, null);
        }).toList();
    }
}

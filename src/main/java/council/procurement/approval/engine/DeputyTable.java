package council.procurement.approval.engine;

import council.procurement.approval.DeputyRules;
import council.procurement.platform.NewestTables;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/deputies.dmn}. */
@Component
class DeputyTable implements DeputyRules {

    private final NewestTables tables;

    DeputyTable(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> deputiesFor(String group) {
        return tables.rows("deputies", Map.of("group", group)).stream().map(row -> (String) row.get("deputyGroup")).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}

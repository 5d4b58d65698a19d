package council.procurement.difficulty.engine;

import council.procurement.Refused;
import council.procurement.difficulty.DifficultyRules;
import council.procurement.difficulty.WatchLevel;
import council.procurement.platform.NewestTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/difficulty-times.dmn}. */
@Component
class DifficultyTables implements DifficultyRules {

    private final NewestTables tables;

    DifficultyTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public int lookAgainDays(WatchLevel level) {
        var row = tables.rows("difficulty-times", Map.of("level", level.code())).stream().findFirst().orElseThrow(() -> new Refused("The table difficulty-times has no answer. Ask a process owner to mend it."));
        if (row.get("lookAgainDays") == null) throw new Refused("%s", row.get("refusal"));
        return ((Number) row.get("lookAgainDays")).intValue();
    }
}

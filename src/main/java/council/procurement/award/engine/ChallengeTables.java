package council.procurement.award.engine;

import council.procurement.award.ChallengeClocks;
import council.procurement.platform.NewestTables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/challenge-times.dmn}. */
@Component
class ChallengeTables implements ChallengeClocks {

    private final NewestTables tables;

    ChallengeTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Times> times(String regime) {
        var inputs = new HashMap<String, Object>();
        inputs.put("regime", regime);
        return tables.rows("challenge-times", inputs).stream().filter(row -> row.get("claimDays") != null)
            .map(row -> new Times(whole(row, "claimDays"), whole(row, "claimMonths"), whole(row, "setAsideDays"), whole(row, "setAsideMonths"))).findFirst();
    }

    private static int whole(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }
}

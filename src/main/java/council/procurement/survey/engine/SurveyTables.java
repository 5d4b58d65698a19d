package council.procurement.survey.engine;

import council.procurement.Refused;
import council.procurement.platform.NewestTables;
import council.procurement.survey.SurveyTimes;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/survey-times.dmn}. */
@Component
class SurveyTables implements SurveyTimes {

    private final NewestTables tables;

    SurveyTables(NewestTables tables) {
        this.tables = tables;
    }

    @Override
    public Times of(BigDecimal valueExVat) {
        var row = tables.rows("survey-times", Map.of("valueExVat", valueExVat.doubleValue())).stream().findFirst().orElseThrow(() -> new Refused("The table survey-times has no answer. Ask a process owner to mend it."));
        if (row.get("answerDays") == null) throw new Refused("%s", row.get("refusal"));
        return new Times(days(row.get("afterStartDays")), days(row.get("afterEndDays")), days(row.get("answerDays")));
    }

    private static Integer days(Object output) {
        return output == null ? null : ((Number) output).intValue();
    }
}

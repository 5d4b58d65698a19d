package council.procurement.tender.engine;

import council.procurement.Refused;
import council.procurement.platform.AsEngine;
import council.procurement.tender.Scale;
import council.procurement.tender.ScoringScales;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/scoring-scales.dmn}. */
@Component
class ScoringScaleTable implements ScoringScales {

    private static final String DECISION = "scoring-scales";

    private final DecisionService decisions;
    private final AsEngine engine;

    ScoringScaleTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public List<Scale> of(LocalDate startedOn) {
        var rows = engine.ask(() -> decisions.evaluateDecisionTableByKey(DECISION, Map.of("startedOn", startedOn.toString()))).getResultList();
        for (var row : rows) if (row.get("refusal") != null) throw new Refused("%s", row.get("refusal"));
        var scales = rows.stream().collect(Collectors.groupingBy(row -> (String) row.get("code"), LinkedHashMap::new, Collectors.toList())).entrySet().stream().map(one -> scale(one.getKey(), one.getValue())).toList();
        if (scales.isEmpty()) throw new Refused("The table %s has no scale. Ask the process owner to mend it.", DECISION);
        return scales;
    }

    private static Scale scale(String code, List<Map<String, Object>> rows) {
        for (int score = 0; score < rows.size(); score++)
            if (!(rows.get(score).get("score") instanceof Number number) || number.intValue() != score || rows.get(score).get("words") == null)
                throw new Refused("The scale “%s” of the table %s has a gap. Ask the process owner to mend it.", code, DECISION);
        return new Scale(code, (String) rows.get(0).get("label"), rows.stream().map(row -> (String) row.get("words")).toList(), ((Number) rows.get(0).get("farApart")).intValue());
    }
}

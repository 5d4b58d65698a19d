package council.procurement.tender.engine;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCase;
import council.procurement.platform.AsEngine;
import council.procurement.tender.AccessRules;
import council.procurement.tender.BelowThresholdDuties;
import council.procurement.tender.Reservation;
import council.procurement.tender.Reservation.Shows;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/below-threshold-duties.dmn} and {@code bpmn/tender-reservation.dmn}. */
@Component
class AccessTables implements AccessRules {

    private static final String DUTIES = "below-threshold-duties";
    private static final String RESERVATION = "tender-reservation";

    private final DecisionService decisions;
    private final AsEngine engine;

    AccessTables(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public BelowThresholdDuties duties(ProcurementCase it) {
        var row = ask(DUTIES, Map.of("startedOn", it.startedOn().toString(), "route", it.routing().route().code(), "category", it.need().category().code(),
            "aboveThreshold", it.routing().aboveThreshold(), "valueIncVat", it.need().estimatedValueIncVat().doubleValue())).getSingleResult();
        if (row == null) throw new Refused("The table %s has no answer. Ask the process owner to mend it.", DUTIES);
        var answer = row.getEntryMap();
        if (answer.get("refusal") != null) throw new Refused("%s", answer.get("refusal"));
        return new BelowThresholdDuties((Boolean) answer.get("conditionsAllowed"), (Boolean) answer.get("smeBarriersOwed"), (Boolean) answer.get("reservationAllowed"));
    }

    @Override
    public Choice reservations(LocalDate decidedOn, BelowThresholdDuties duties) {
        var rows = ask(RESERVATION, Map.of("decidedOn", decidedOn.toString(), "reservationAllowed", duties.reservationAllowed())).getResultList();
        var refusal = rows.stream().map(row -> (String) row.get("refusal")).filter(Objects::nonNull).findFirst().orElse(null);
        return new Choice(rows.stream().filter(row -> row.get("code") != null)
            .map(row -> new Option((String) row.get("label"), new Reservation((String) row.get("code"), (String) row.get("words"), Shows.of((String) row.get("bidderShows"))))).toList(), refusal);
    }

    private DmnDecisionTableResult ask(String table, Map<String, Object> facts) {
        return engine.ask(() -> decisions.evaluateDecisionTableByKey(table, facts));
    }
}

package council.procurement.supplier.engine;

import council.procurement.Refused;
import council.procurement.platform.AsEngine;
import council.procurement.supplier.Locality;
import council.procurement.supplier.Place;
import council.procurement.supplier.Places;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/locality.dmn}. */
@Component
class LocalityTable implements Places {

    private static final String DECISION = "locality";

    private final DecisionService decisions;
    private final AsEngine engine;

    LocalityTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public Place of(String postcode) {
        if (postcode == null) return Place.UNKNOWN;
        var parts = postcode.split(" ");
        var district = parts[0];
        var sector = district + " " + parts[1].charAt(0);
        Map<String, Object> asked = Variables.createVariables().putValue("postcodeDistrict", district).putValue("postcodeSector", sector);
        var row = engine.ask(() -> decisions.evaluateDecisionTableByKey(DECISION, asked)).getSingleResult();
        if (row == null || row.getEntry("standing") == null) throw new Refused("The table locality has no answer for the postcode %s. Ask the process owner to mend it.", postcode);
        return new Place(Locality.of(row.getEntry("standing")), Boolean.TRUE.equals(row.getEntry("countsAsLocal")));
    }
}

package council.procurement.executive.engine;

import council.procurement.Refused;
import council.procurement.approval.DecisionType;
import council.procurement.executive.DecisionRecordRules;
import council.procurement.platform.AsEngine;
import java.math.BigDecimal;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/decision-record.dmn}. */
@Component
class DecisionRecordTable implements DecisionRecordRules {

    private final DecisionService decisions;
    private final AsEngine engine;

    DecisionRecordTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public Required of(DecisionType type, String approverGroup, BigDecimal valueExVat) {
        var row = engine.ask(() -> decisions.evaluateDecisionTableByKey("decision-record", Variables.createVariables().putValue("decisionType", type.code())
            .putValue("approverGroup", approverGroup).putValue("valueExVat", valueExVat.doubleValue()))).getSingleResult();
        if (row == null || !(row.getEntry("reasonsRequired") instanceof Boolean reasons) || !(row.getEntry("alternativesRequired") instanceof Boolean alternatives) || !(row.getEntry("published") instanceof Boolean published))
            throw new Refused("The table decision-record has no answer for %s by %s. Ask the process owner to mend it.", type.subject(), approverGroup);
        return new Required(reasons, alternatives, published);
    }
}

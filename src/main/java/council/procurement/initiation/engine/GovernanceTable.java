package council.procurement.initiation.engine;

import council.procurement.Refused;
import council.procurement.initiation.GovernanceRules;
import council.procurement.initiation.GovernanceTimes;
import council.procurement.platform.AsEngine;
import java.math.BigDecimal;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Asks the newest {@code bpmn/governance-times.dmn}. */
@Component
class GovernanceTable implements GovernanceRules {

    private final DecisionService decisions;
    private final AsEngine engine;

    GovernanceTable(DecisionService decisions, AsEngine engine) {
        this.decisions = decisions;
        this.engine = engine;
    }

    @Override
    public GovernanceTimes at(BigDecimal valueExVat) {
        var row = engine.ask(() -> decisions.evaluateDecisionTableByKey("governance-times", Variables.createVariables().putValue("valueExVat", valueExVat.doubleValue()))).getSingleResult();
        if (row == null || row.getEntry("keyDecision") == null)
            throw new Refused("The table governance-times has no answer at %s. Ask the process owner to mend it.", valueExVat.toPlainString());
        return new GovernanceTimes(row.getEntry("keyDecision"), "meeting".equals(row.getEntry("decidedAt")), days(row, "noticeClearDays"), days(row, "exceptionClearDays"),
            days(row, "agendaClearDays"), days(row, "publishWorkingDays"), days(row, "callInClearDays"), days(row, "contractWorkingDays"));
    }

    private static int days(DmnDecisionRuleResult row, String column) {
        if (row.getEntry(column) instanceof Number number && number.intValue() >= 0) return number.intValue();
        throw new Refused("The table governance-times does not say %s. Ask the process owner to mend it.", column);
    }
}

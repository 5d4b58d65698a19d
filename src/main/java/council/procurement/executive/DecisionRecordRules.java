package council.procurement.executive;

import council.procurement.approval.DecisionType;
import java.math.BigDecimal;

/** What the record of a decision must hold, and whether the public reads it; process owners edit it in {@code bpmn/decision-record.dmn}. */
public interface DecisionRecordRules {

    /**
     * @param reasons      must be given, for an approval too
     * @param alternatives considered and rejected must be given
     * @param published    whether it stands on the public page of decisions
     */
    record Required(boolean reasons, boolean alternatives, boolean published) {
    }

    /** @throws council.procurement.Refused where the table has no answer */
    Required of(DecisionType type, String approverGroup, BigDecimal valueExVat);
}

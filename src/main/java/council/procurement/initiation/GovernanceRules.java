package council.procurement.initiation;

import java.math.BigDecimal;

/** The council's governance times; process owners edit them in {@code bpmn/governance-times.dmn}. */
public interface GovernanceRules {

    /** @throws council.procurement.Refused where the table has no answer */
    GovernanceTimes at(BigDecimal valueExVat);
}

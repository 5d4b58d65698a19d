package council.procurement.award;

import council.procurement.Refused;
import java.math.BigDecimal;
import java.util.List;

/** What is checked of a recommended supplier, by the newest {@code bpmn/due-diligence-checks.dmn}. */
public interface DiligenceRules {

    /**
     * One check.
     *
     * @param officers    the group that makes it
     * @param evidence    what is asked for
     * @param validMonths for how long it holds at most
     */
    record Check(String code, String name, String officers, String evidence, int validMonths) {
    }

    /**
     * @param valueExVat whole-life value in pounds, VAT not included
     * @param category   the code of the category
     * @param severeRisk whether a severe risk of the case is open
     * @throws Refused with the table's sentence where it has no answer
     */
    List<Check> checks(BigDecimal valueExVat, String category, boolean severeRisk);
}

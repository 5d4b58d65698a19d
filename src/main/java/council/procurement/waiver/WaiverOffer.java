package council.procurement.waiver;

import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.Route;
import council.procurement.casefile.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a waiver can help a case: only where the council's own rules ask for competition, and before the competition is over (domain reference 1.5). */
public enum WaiverOffer {
    /** The rule that asks for competition can be waived. */
    POSSIBLE,
    /** The Act asks for competition, and no waiver relaxes the Act: only a direct award under it leaves competition out. */
    DIRECT_AWARD_ONLY,
    /** Nothing is there to be waived, or it is too late, or a waiver is there already. */
    NONE;

    /** @param waivers of the case */
    static WaiverOffer of(ProcurementCase it, List<Waiver> waivers) {
        if (it.status() != CaseStatus.OPEN || it.stage().compareTo(Stage.TENDER) > 0 || it.routing() == null || waivers.stream().anyMatch(w -> w.status() != WaiverStatus.REFUSED)) return NONE;
        var route = it.routing().route();
        if (route == Route.STATUTORY) return DIRECT_AWARD_ONLY;
        return route == Route.QUOTATIONS || route == Route.BELOW_THRESHOLD_TENDER ? POSSIBLE : NONE;
    }

    /** What the case already says, by the fields of the start form; the rest is asked anew. */
    static Map<String, Object> answers(ProcurementCase it) {
        var need = it.need();
        var answers = new LinkedHashMap<String, Object>();
        answers.put("caseReference", it.reference());
        answers.put("title", need.title());
        answers.put("service", need.service());
        answers.put("category", need.category().code());
        answers.put("cpvCode", need.cpvCode());
        answers.put("valueExVat", need.estimatedValueExVat().toPlainString());
        answers.put("vatRate", need.vatRate().stripTrailingZeros().toPlainString());
        answers.put("budgetCode", need.budgetCode());
        answers.put("ruleWaived", (it.routing().route() == Route.QUOTATIONS ? WaivedRule.QUOTATIONS : WaivedRule.ADVERTISED_TENDER).code());
        answers.put("startDate", need.neededBy().toString());
        answers.put("termMonths", need.initialTermMonths());
        answers.put("retrospective", "false");
        return answers;
    }
}

package council.procurement.waiver.engine;

import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.FormText;
import council.procurement.waiver.WaiverEvent;
import council.procurement.waiver.WaiverHistoryService;
import council.procurement.waiver.WaiverService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of the waiver that its model reads: {@code ${waiverFacts.requester(execution)}}. */
@Component("waiverFacts")
public class WaiverFacts {

    private final WaiverService waivers;
    private final WaiverHistoryService history;

    WaiverFacts(WaiverService waivers, WaiverHistoryService history) {
        this.waivers = waivers;
        this.history = history;
    }

    public String requester(DelegateExecution execution) {
        return waivers.get(execution.getProcessBusinessKey()).requestedBy();
    }

    /** What was asked last, for the form that amends it. */
    public Object asked(DelegateExecution execution, String field) {
        var it = waivers.get(execution.getProcessBusinessKey()).request();
        return switch (field) {
            case "title" -> it.title();
            case "supplier" -> it.supplier();
            case "service" -> it.service();
            case "category" -> it.category().code();
            case "valueExVat" -> it.valueExVat().toPlainString();
            case "vatRate" -> it.vatRate().stripTrailingZeros().toPlainString();
            case "cpvCode" -> it.cpvCode();
            case "budgetCode" -> it.budgetCode();
            case "ruleWaived" -> it.ruleWaived().code();
            case "ground" -> it.ground().code();
            case "justification" -> it.justification();
            case "marketEvidence" -> it.marketEvidence();
            case "valueForMoney" -> it.valueForMoney();
            case "challengeRisk" -> it.challengeRisk();
            case "exitPlan" -> it.exitPlan();
            case "startDate" -> it.startDate().toString();
            case "termMonths" -> it.termMonths();
            case "retrospective" -> String.valueOf(it.retrospective());
            default -> throw new IllegalArgumentException("A waiver has no answer called " + field);
        };
    }

    /** Why it came back: the last line that a person left. */
    public String lastDecision(DelegateExecution execution) {
        return history.of(execution.getProcessBusinessKey()).stream().filter(e -> !e.person().equals(ProcurementCaseService.SYSTEM)).reduce((a, b) -> b).map(WaiverEvent::sentence)
            .map(FormText::plain).map(FormText::shown).orElse("");
    }

    public String exitPlan(DelegateExecution execution) {
        return FormText.shown("**As planned:** " + FormText.plain(waivers.get(execution.getProcessBusinessKey()).request().exitPlan()));
    }

    public Date endsOn(DelegateExecution execution) {
        return WorkingDayDates.closeOfBusiness(waivers.get(execution.getProcessBusinessKey()).request().endsOn());
    }
}

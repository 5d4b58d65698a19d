package council.procurement.waiver.engine;

import static council.procurement.casefile.engine.ProcurementProcess.RULE_REFUSAL;
import static council.procurement.casefile.engine.ProcurementProcess.THRESHOLD;

import council.procurement.Money;
import council.procurement.waiver.WaiverRules;
import council.procurement.waiver.WaiverService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the decision tables answered into the waiver. */
@Component("recordRuling")
class RecordRuling implements JavaDelegate {

    private final WaiverService waivers;

    RecordRuling(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = RULE_REFUSAL.in(execution);
        var ruled = waivers.rule(execution.getProcessBusinessKey(), refusal == null ? rules(execution) : null, WaiverProcess.EXIT_PLAN_MONTHS.in(execution).intValue(),
            Boolean.TRUE.equals(WaiverProcess.MARKET_EVIDENCE_NEEDED.in(execution)), refusal);
        WaiverProcess.DECIDED_VALUE.set(execution, ruled.decidedValue().doubleValue());
    }

    private WaiverRules rules(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        int recent = WaiverProcess.RECENT_MONTHS.in(execution).intValue();
        int all = WaiverProcess.LONG_MONTHS.in(execution).intValue();
        return new WaiverRules(WaiverProcess.GROUND_CONDITION.in(execution), WaiverProcess.EVIDENCE_ASKED.in(execution), WaiverProcess.LONGEST_TERM_MONTHS.in(execution).intValue(),
            pounds(WaiverProcess.DECIDED_AS_FROM.in(execution)), WaiverProcess.MINIMUM_INVITED.in(execution).intValue(), pounds(THRESHOLD.in(execution)),
            recent, waivers.spendWith(reference, recent), all, waivers.spendWith(reference, all),
            WaiverProcess.SPLIT_WARNING.in(execution), WaiverProcess.CONTRACT_DETAILS_NOTICE.in(execution), null);
    }

    private static BigDecimal pounds(Double amount) {
        return Money.pounds(BigDecimal.valueOf(amount));
    }
}

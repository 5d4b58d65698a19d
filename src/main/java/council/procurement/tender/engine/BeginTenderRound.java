package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.MINIMUM_INVITED;
import static council.procurement.casefile.engine.ProcurementProcess.SHORT_PATH;
import static council.procurement.tender.engine.TenderProcess.CLARIFICATION_CUT_OFF_DAYS;
import static council.procurement.tender.engine.TenderProcess.MAX_PRICE_WEIGHT;
import static council.procurement.tender.engine.TenderProcess.MINIMUM_SOCIAL_VALUE_WEIGHT;
import static council.procurement.tender.engine.TenderProcess.MINIMUM_TENDER_DAYS;
import static council.procurement.tender.engine.TenderProcess.MINIMUM_TENDER_WORKING_DAYS;
import static council.procurement.tender.engine.TenderProcess.MIN_PRICE_WEIGHT;
import static council.procurement.tender.engine.TenderProcess.PRICE_ONLY_ALLOWED;
import static council.procurement.tender.engine.TenderProcess.SOCIAL_VALUE_REFUSAL;
import static council.procurement.tender.engine.TenderProcess.TIMESCALES_REFUSAL;
import static council.procurement.tender.engine.TenderProcess.WEIGHTS_REFUSAL;

import council.procurement.tender.TenderRules;
import council.procurement.tender.TenderService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the decision tables answered into a new round. */
@Component("beginTenderRound")
class BeginTenderRound implements JavaDelegate {

    private final TenderService tenders;

    BeginTenderRound(TenderService tenders) {
        this.tenders = tenders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusals = Stream.of(TIMESCALES_REFUSAL, WEIGHTS_REFUSAL, SOCIAL_VALUE_REFUSAL).map(v -> v.in(execution)).filter(Objects::nonNull).toList();
        tenders.begin(execution.getProcessBusinessKey(), refusals.isEmpty() ? rules(execution) : null, List.copyOf(refusals));
    }

    private static TenderRules rules(DelegateExecution execution) {
        return new TenderRules(SHORT_PATH.in(execution), MINIMUM_INVITED.in(execution).intValue(), MINIMUM_TENDER_DAYS.in(execution).intValue(),
            MINIMUM_TENDER_WORKING_DAYS.in(execution).intValue(), MIN_PRICE_WEIGHT.in(execution).intValue(), MAX_PRICE_WEIGHT.in(execution).intValue(),
            PRICE_ONLY_ALLOWED.in(execution), MINIMUM_SOCIAL_VALUE_WEIGHT.in(execution).intValue(), questionDays(execution));
    }

    /** A round under a model older than the rule has none: questions are taken until the deadline. */
    private static int questionDays(DelegateExecution execution) {
        var days = CLARIFICATION_CUT_OFF_DAYS.in(execution);
        return days == null ? 0 : days.intValue();
    }
}

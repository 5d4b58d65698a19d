package council.procurement.initiation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.ABOVE_THRESHOLD;
import static council.procurement.casefile.engine.ProcurementProcess.DIRECT_AWARD;
import static council.procurement.casefile.engine.ProcurementProcess.MARKET_ENGAGEMENT_WANTED;
import static council.procurement.casefile.engine.ProcurementProcess.MINIMUM_INVITED;
import static council.procurement.casefile.engine.ProcurementProcess.REGIME;
import static council.procurement.casefile.engine.ProcurementProcess.ROUTE;
import static council.procurement.casefile.engine.ProcurementProcess.RULE_REFUSAL;
import static council.procurement.casefile.engine.ProcurementProcess.THRESHOLD;
import static council.procurement.casefile.engine.ProcurementProcess.THRESHOLD_INCLUDES_VAT;

import council.procurement.Money;
import council.procurement.casefile.Route;
import council.procurement.casefile.Routing;
import council.procurement.initiation.InitiationService;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the decision tables answered into the case. */
@Component("recordRoute")
class RecordRoute implements JavaDelegate {

    private final InitiationService initiation;

    RecordRoute(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = RULE_REFUSAL.in(execution);
        initiation.recordRoute(execution.getProcessBusinessKey(), refusal == null ? routing(execution) : null, refusal);
        DIRECT_AWARD.set(execution, refusal == null && Route.of(ROUTE.in(execution)) == Route.EXEMPT); // elsewhere until procurement chooses it when it agrees the route
        MARKET_ENGAGEMENT_WANTED.set(execution, false); // until procurement asks for it when it agrees the route
    }

    private static Routing routing(DelegateExecution execution) {
        return new Routing(REGIME.in(execution), Money.pounds(BigDecimal.valueOf(THRESHOLD.in(execution))), THRESHOLD_INCLUDES_VAT.in(execution),
            Route.of(ROUTE.in(execution)), MINIMUM_INVITED.in(execution).intValue(), ABOVE_THRESHOLD.in(execution));
    }
}

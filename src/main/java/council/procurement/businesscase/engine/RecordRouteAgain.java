package council.procurement.businesscase.engine;

import static council.procurement.casefile.engine.ProcurementProcess.ABOVE_THRESHOLD;
import static council.procurement.casefile.engine.ProcurementProcess.MINIMUM_INVITED;
import static council.procurement.casefile.engine.ProcurementProcess.ROUTE;
import static council.procurement.casefile.engine.ProcurementProcess.RULE_REFUSAL;

import council.procurement.Refused;
import council.procurement.businesscase.BusinessCaseService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes the route that the decision table answered for the business case's value into the case. */
@Component("recordRouteAgain")
class RecordRouteAgain implements JavaDelegate {

    private final BusinessCaseService businessCases;

    RecordRouteAgain(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var refusal = RULE_REFUSAL.in(execution);
        if (refusal != null) throw new Refused(refusal);
        businessCases.routeAgain(execution.getProcessBusinessKey(), ROUTE.in(execution), MINIMUM_INVITED.in(execution).intValue(), ABOVE_THRESHOLD.in(execution));
    }
}

package council.procurement.award.engine;

import static council.procurement.casefile.engine.ProcurementProcess.ABOVE_THRESHOLD;
import static council.procurement.casefile.engine.ProcurementProcess.ROUTE;
import static council.procurement.casefile.engine.ProcurementProcess.SHORT_PATH;

import council.procurement.award.AwardReportService;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the tables answered on estimate and price into the case. */
@Component("compareValues")
class CompareValues implements JavaDelegate {

    private final AwardReportService reports;

    CompareValues(AwardReportService reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var move = reports.compare(reference, List.of(AwardProcess.DECIDERS_ON_ESTIMATE.in(execution).split(",")), List.of(AwardProcess.DECIDERS_ON_PRICE.in(execution).split(",")),
            ABOVE_THRESHOLD.in(execution), AwardProcess.PRICE_ABOVE_THRESHOLD.in(execution), AwardProcess.RULE_REFUSAL.in(execution));
        AwardProcess.VALUE_MOVED.set(execution, move.stopsTheCase());
        AwardProcess.THRESHOLD_CROSSED.set(execution, move.thresholdCrossed());
        AwardProcess.FUNDS_EXCEEDED.set(execution, move.fundsExceeded());
        AwardProcess.AWARD_VALUE.set(execution, reports.value(reference).higherExVat().doubleValue());
        AwardProcess.AWARD_ROUTE.set(execution, move.thresholdCrossed() ? AwardProcess.PRICE_ROUTE.in(execution) : ROUTE.in(execution));
        ABOVE_THRESHOLD.set(execution, AwardProcess.PRICE_ABOVE_THRESHOLD.in(execution));
        SHORT_PATH.set(execution, SHORT_PATH.in(execution) && !move.bandCrossed());
        AwardProcess.VALUE_OUTCOME.set(execution, "go-on");
    }
}

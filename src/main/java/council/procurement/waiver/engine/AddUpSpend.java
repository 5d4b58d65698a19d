package council.procurement.waiver.engine;

import council.procurement.Money;
import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("addUpSpend")
class AddUpSpend implements JavaDelegate {

    private final WaiverService waivers;

    AddUpSpend(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        var request = waivers.get(reference).request();
        var together = request.valueExVat().add(waivers.spendWith(reference, WaiverProcess.RECENT_MONTHS.in(execution).intValue()));
        WaiverProcess.TOGETHER_EX_VAT.set(execution, together.doubleValue());
        WaiverProcess.TOGETHER_INC_VAT.set(execution, Money.withVat(together, request.vatRate()).doubleValue());
    }
}

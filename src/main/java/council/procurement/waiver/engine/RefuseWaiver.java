package council.procurement.waiver.engine;


import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("refuseWaiver")
class RefuseWaiver implements JavaDelegate {

    private final WaiverService waivers;

    RefuseWaiver(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaiverProcess.AMENDMENT_LEFT.set(execution, waivers.refuse(execution.getProcessBusinessKey()).isAmendable());
    }
}

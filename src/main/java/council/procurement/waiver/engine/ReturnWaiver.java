package council.procurement.waiver.engine;


import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("returnWaiver")
class ReturnWaiver implements JavaDelegate {

    private final WaiverService waivers;

    ReturnWaiver(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.returned(execution.getProcessBusinessKey());
    }
}

package council.procurement.waiver.engine;

import council.procurement.calendar.engine.WorkingDayDates;
import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("grantWaiver")
class GrantWaiver implements JavaDelegate {

    private final WaiverService waivers;

    GrantWaiver(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var granted = waivers.grant(execution.getProcessBusinessKey());
        WaiverProcess.EXIT_PLAN_DUE.set(execution, WorkingDayDates.closeOfBusiness(granted.rules().exitPlanDue()));
    }
}

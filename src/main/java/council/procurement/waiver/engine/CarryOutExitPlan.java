package council.procurement.waiver.engine;

import council.procurement.platform.TaskForm;
import council.procurement.waiver.WaiverService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("carryOutExitPlan")
class CarryOutExitPlan implements TaskListener {

    private final WaiverService waivers;

    CarryOutExitPlan(WaiverService waivers) {
        this.waivers = waivers;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        waivers.carryOutExitPlan(form.reference(), form.text("exitResult"), form.person());
    }
}

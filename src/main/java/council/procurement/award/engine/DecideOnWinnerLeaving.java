package council.procurement.award.engine;

import council.procurement.award.WinnerLeaving;
import council.procurement.award.WinnerLeavingService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideOnWinnerLeaving")
class DecideOnWinnerLeaving implements TaskListener {

    private final WinnerLeavingService leavings;

    DecideOnWinnerLeaving(WinnerLeavingService leavings) {
        this.leavings = leavings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = WinnerLeaving.Outcome.of(form.text("outcome"));
        leavings.decide(WinnerLeavingProcess.LEAVING.in(task), form.person(), outcome, form.text("reason"));
        WinnerLeavingProcess.OUTCOME.set(task.getExecution(), outcome.code());
    }
}

package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.ConfidentialityBreachService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewBreach")
class ReviewBreach implements TaskListener {

    private final ConfidentialityBreachService breaches;

    ReviewBreach(ConfidentialityBreachService breaches) {
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var goesOn = form.required("outcome", "Choose whether the round goes on or is stopped.").equals("go-on");
        breaches.rule(BreachProcess.BREACH.in(task), form.person(), goesOn, form.text("excluded"), form.text("reason"));
        BreachProcess.ROUND_GOES_ON.set(task.getExecution(), goesOn);
    }
}

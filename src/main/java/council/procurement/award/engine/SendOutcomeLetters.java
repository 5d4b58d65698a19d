package council.procurement.award.engine;

import council.procurement.award.AwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("sendOutcomeLetters")
class SendOutcomeLetters implements TaskListener {

    private final AwardService awards;

    SendOutcomeLetters(AwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        awards.tellBidders(form.reference(), form.person(), form.yes("allToldAtOnce"));
    }
}

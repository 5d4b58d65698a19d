package council.procurement.award.engine;

import council.procurement.award.ChallengeService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("decideOnWithdrawal")
class DecideOnWithdrawal implements TaskListener {

    private final ChallengeService challenges;

    DecideOnWithdrawal(ChallengeService challenges) {
        this.challenges = challenges;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var withdraw = form.required("outcome", "Choose whether the award is withdrawn or stands.").equals("withdraw");
        challenges.decide(ChallengeProcess.CHALLENGE.in(task), form.person(), withdraw, form.text("reason"));
        ChallengeProcess.WITHDRAWN.set(task.getExecution(), withdraw);
    }
}

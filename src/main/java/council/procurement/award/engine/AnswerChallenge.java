package council.procurement.award.engine;

import council.procurement.Coded;
import council.procurement.award.ChallengeService;
import council.procurement.award.ChallengeStep;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("answerChallenge")
class AnswerChallenge implements TaskListener {

    private final ChallengeService challenges;

    AnswerChallenge(ChallengeService challenges) {
        this.challenges = challenges;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var kind = Coded.of(ChallengeStep.Kind.class, form.text("step"), "Choose what happened.");
        var state = challenges.step(ChallengeProcess.CHALLENGE.in(task), form.person(), kind, form.date("stepOn"), form.text("words"));
        ChallengeProcess.STATE.set(task.getExecution(), switch (state) {
            case OPEN -> "open";
            case ENDED -> "ended";
            case WITHDRAW -> "withdraw";
        });
    }
}

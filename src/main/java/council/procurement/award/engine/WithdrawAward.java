package council.procurement.award.engine;

import council.procurement.award.ChallengeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("withdrawAward")
class WithdrawAward implements JavaDelegate {

    private final ChallengeService challenges;

    WithdrawAward(ChallengeService challenges) {
        this.challenges = challenges;
    }

    @Override
    public void execute(DelegateExecution execution) {
        challenges.withdraw(ChallengeProcess.CHALLENGE.in(execution));
    }
}

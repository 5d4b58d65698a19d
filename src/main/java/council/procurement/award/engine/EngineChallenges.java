package council.procurement.award.engine;

import council.procurement.award.Challenges;
import council.procurement.casefile.engine.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EngineChallenges implements Challenges {

    private final CaseProcesses processes;

    EngineChallenges(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long challenge) {
        processes.begin(ChallengeProcess.KEY, reference, Map.of(ChallengeProcess.CHALLENGE.name(), challenge));
    }

    @Override
    public boolean endAward(String reference) {
        return processes.takeTo("Task_EndWithoutAward", AwardProcess.KEY, reference) || processes.takeTo("Task_EndDirectAward", DirectAwardProcess.KEY, reference);
    }
}

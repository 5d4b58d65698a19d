package council.procurement.award.engine;

import council.procurement.award.WinnerLeavings;
import council.procurement.casefile.engine.CaseProcesses;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class EngineWinnerLeavings implements WinnerLeavings {

    private final CaseProcesses processes;

    EngineWinnerLeavings(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long leaving) {
        processes.begin(WinnerLeavingProcess.KEY, reference, Map.of(WinnerLeavingProcess.LEAVING.name(), leaving));
    }

    @Override
    public void endAward(String reference) {
        processes.takeTo("Task_EndWithoutAward", AwardProcess.KEY, reference);
    }

    @Override
    public void signTheOthers(String reference) {
        processes.lookAgain("Task_SignContract", "Task_FindSignatory", AwardProcess.KEY, reference);
    }
}

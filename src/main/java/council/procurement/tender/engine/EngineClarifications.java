package council.procurement.tender.engine;

import council.procurement.casefile.engine.CaseProcesses;
import council.procurement.tender.Clarifications;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A question's run stands beside the tender: the answer may come after the deadline, and the opening waits for it. */
@Component
class EngineClarifications implements Clarifications {

    private final CaseProcesses processes;

    EngineClarifications(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public void begin(String reference, long question) {
        processes.begin(ClarificationProcess.KEY, reference, Map.of(ClarificationProcess.QUESTION.name(), question));
    }
}

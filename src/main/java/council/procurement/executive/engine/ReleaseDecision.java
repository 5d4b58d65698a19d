package council.procurement.executive.engine;

import council.procurement.executive.PublicationService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("releaseDecision")
class ReleaseDecision implements JavaDelegate {

    private final PublicationService publications;

    ReleaseDecision(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.release(execution.getProcessBusinessKey());
        ExecutiveProcess.DECISION_STANDING.set(execution, "in-force");
    }
}

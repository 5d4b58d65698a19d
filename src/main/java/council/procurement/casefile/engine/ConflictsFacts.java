package council.procurement.casefile.engine;

import council.procurement.casefile.ConflictsAssessmentService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The conflicts assessment at the head of the form that confirms it: {@code ${conflictsFacts.inBrief(execution)}}. */
@Component("conflictsFacts")
public class ConflictsFacts {

    private final ConflictsAssessmentService assessments;

    ConflictsFacts(ConflictsAssessmentService assessments) {
        this.assessments = assessments;
    }

    public String inBrief(DelegateExecution execution) {
        return assessments.inBrief(execution.getProcessBusinessKey());
    }
}

package council.procurement.businesscase.engine;

import council.procurement.businesscase.BusinessCaseService;
import council.procurement.businesscase.SocialValue;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The four social value questions, which any form may ask under these names; {@code ${socialValue.considered(execution)}}
 * tells whether they still have to be asked.
 */
@Component("socialValue")
public class SocialValueForm {

    private final BusinessCaseService businessCases;

    SocialValueForm(BusinessCaseService businessCases) {
        this.businessCases = businessCases;
    }

    public static SocialValue read(TaskForm form) {
        return new SocialValue(form.text("socialImprovement"), form.text("socialSecuring"), form.yes("socialConsult"), form.text("socialConsultation"));
    }

    public boolean considered(DelegateExecution execution) {
        return businessCases.socialValueConsideration(execution.getProcessBusinessKey()).isPresent();
    }
}

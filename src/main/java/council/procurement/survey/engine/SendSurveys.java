package council.procurement.survey.engine;

import council.procurement.survey.SurveyService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("sendSurveys")
class SendSurveys implements JavaDelegate {

    private final SurveyService surveys;

    SendSurveys(SurveyService surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.sendDue();
    }
}

package council.procurement.casefile.engine;

import council.procurement.casefile.FormAnswerService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Prefills a form's fields: {@code ${answers.given(execution, "business-case", "options")}}; empty on the first visit. */
@Component("answers")
public class EarlierAnswers {

    private final FormAnswerService answers;

    EarlierAnswers(FormAnswerService answers) {
        this.answers = answers;
    }

    public Object given(DelegateExecution execution, String form, String field) {
        return answers.latest(execution.getProcessBusinessKey(), form).get(field);
    }
}

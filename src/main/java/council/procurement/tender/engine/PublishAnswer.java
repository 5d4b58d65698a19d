package council.procurement.tender.engine;

import council.procurement.tender.QuestionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("publishAnswer")
class PublishAnswer implements JavaDelegate {

    private final QuestionService questions;

    PublishAnswer(QuestionService questions) {
        this.questions = questions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        questions.publish(ClarificationProcess.QUESTION.in(execution));
    }
}

package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.Question.GivenTo;
import council.procurement.tender.QuestionService;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("answerQuestion")
class AnswerQuestion implements TaskListener {

    private final QuestionService questions;

    AnswerQuestion(QuestionService questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var chosen = form.required("givenTo", "Choose who gets the answer.");
        var to = Arrays.stream(GivenTo.values()).filter(g -> g.code().equals(chosen)).findFirst().orElseThrow();
        questions.answer(ClarificationProcess.QUESTION.in(task), form.person(), to, form.text("questionAsPublished"), form.text("answer"), form.text("reason"));
    }
}

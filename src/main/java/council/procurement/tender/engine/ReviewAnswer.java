package council.procurement.tender.engine;

import council.procurement.approval.Outcome;
import council.procurement.platform.TaskForm;
import council.procurement.tender.QuestionService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewAnswer")
class ReviewAnswer implements TaskListener {

    private final QuestionService questions;

    ReviewAnswer(QuestionService questions) {
        this.questions = questions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var approved = Outcome.of(form.text("outcome"), form.text("reason")) == Outcome.APPROVED;
        questions.review(ClarificationProcess.QUESTION.in(task), form.person(), approved, form.text("reason"));
        ClarificationProcess.ANSWER_APPROVED.set(task.getExecution(), approved);
    }
}

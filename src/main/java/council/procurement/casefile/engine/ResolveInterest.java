package council.procurement.casefile.engine;

import council.procurement.Refused;
import council.procurement.casefile.InterestService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("resolveInterest")
class ResolveInterest implements TaskListener {

    private final InterestService interests;

    ResolveInterest(InterestService interests) {
        this.interests = interests;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!"yes".equals(TaskForm.of(task).text("resolved"))) throw new Refused("Resolve the interest on its page first; this task is then done by itself.");
        interests.refuseUnlessReviewed(InterestReviewProcess.DECLARATION.in(task));
    }
}

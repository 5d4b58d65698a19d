package council.procurement.casefile.engine;

import council.procurement.casefile.InterestService;
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
        interests.refuseUnlessReviewed(InterestReviewProcess.DECLARATION.in(task));
    }
}

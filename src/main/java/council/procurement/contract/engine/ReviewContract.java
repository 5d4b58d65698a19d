package council.procurement.contract.engine;

import council.procurement.contract.Rating;
import council.procurement.contract.ReviewService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("reviewContract")
class ReviewContract implements TaskListener {

    private final ReviewService reviews;

    ReviewContract(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        reviews.conclude(form.reference(), form.person(), task.getCreateTime().toInstant(),
            () -> new ReviewService.Brief(Rating.of(form.text("rating")), form.text("notes"), form.pounds("socialValueDelivered"), form.pounds("savingsRealised"), form.text("issues")));
    }
}

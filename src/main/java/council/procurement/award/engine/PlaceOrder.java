package council.procurement.award.engine;

import council.procurement.award.SmallAwardService;
import council.procurement.award.Terms;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("placeOrder")
class PlaceOrder implements TaskListener {

    private final SmallAwardService awards;

    PlaceOrder(SmallAwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        awards.placeOrder(form.reference(), form.person(), form.text("orderNumber"), form.date("orderDate"),
            new Terms(form.date("startsOn"), form.date("endsOn"), form.whole("extensionMonths"), form.text("contractManager")));
    }
}

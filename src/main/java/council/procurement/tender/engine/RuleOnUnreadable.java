package council.procurement.tender.engine;

import council.procurement.platform.TaskForm;
import council.procurement.tender.UnreadableBidService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("ruleOnUnreadable")
class RuleOnUnreadable implements TaskListener {

    private final UnreadableBidService unreadable;

    RuleOnUnreadable(UnreadableBidService unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var admitted = form.required("ruling", "Choose what becomes of the bid.").equals("without");
        unreadable.rule(UnreadableBidProcess.PART.in(task), form.person(), admitted, form.text("reason"));
    }
}

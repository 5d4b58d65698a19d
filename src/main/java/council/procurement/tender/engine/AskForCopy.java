package council.procurement.tender.engine;

import council.procurement.Refused;
import council.procurement.platform.TaskForm;
import council.procurement.tender.UnreadableBidService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("askForCopy")
class AskForCopy implements TaskListener {

    private final UnreadableBidService unreadable;

    AskForCopy(UnreadableBidService unreadable) {
        this.unreadable = unreadable;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var refusal = UnreadableBidProcess.COPY_REFUSAL.in(task);
        if (refusal != null) throw new Refused("%s", refusal);
        var due = unreadable.ask(UnreadableBidProcess.PART.in(task), form.person(), UnreadableBidProcess.COPY_DAYS.in(task).intValue(), form.text("words"));
        UnreadableBidProcess.COPY_DUE.set(task.getExecution(), Date.from(due));
    }
}

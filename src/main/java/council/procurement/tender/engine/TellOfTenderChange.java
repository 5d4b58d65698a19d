package council.procurement.tender.engine;

import council.procurement.notice.engine.NoticeProcess;
import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderChangeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("tellOfTenderChange")
class TellOfTenderChange implements TaskListener {

    private final TenderChangeService changes;

    TellOfTenderChange(TenderChangeService changes) {
        this.changes = changes;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var earlierRelease = task.getExecution().hasVariableLocal("noticeNumber"); // its form asks for the number itself
        changes.told(TenderChangeProcess.CHANGE.in(task), form.person(), form.text("howTold"), earlierRelease ? form.text("noticeNumber") : NoticeProcess.PUBLISHED_NUMBER.in(task));
    }
}

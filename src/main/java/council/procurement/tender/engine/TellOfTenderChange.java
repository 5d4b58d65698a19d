package council.procurement.tender.engine;

import council.procurement.notice.engine.NoticeForms;
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
        changes.told(TenderChangeProcess.CHANGE.in(task), form.person(), form.text("howTold"), NoticeForms.asksForNumber(task) ? form.text("noticeNumber") : NoticeProcess.PUBLISHED_NUMBER.in(task));
    }
}

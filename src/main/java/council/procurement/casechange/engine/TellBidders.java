package council.procurement.casechange.engine;

import council.procurement.casechange.CaseEndingService;
import council.procurement.notice.engine.NoticeForms;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("tellBidders")
class TellBidders implements TaskListener {

    private final CaseEndingService endings;

    TellBidders(CaseEndingService endings) {
        this.endings = endings;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        if (NoticeForms.asksForNumber(task))
            endings.tellBidders(form.reference(), form.person(), form.date("toldOn"), form.text("howTold"), form.text("noticeNumber"), form.date("noticeOn"));
        else CaseEndingProcess.TERMINATION_NOTICE_DUE.set(task.getExecution(), endings.tellBidders(form.reference(), form.person(), form.date("toldOn"), form.text("howTold")));
    }
}

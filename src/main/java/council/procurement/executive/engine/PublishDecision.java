package council.procurement.executive.engine;

import council.procurement.approval.DecisionType;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.executive.PublicationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishDecision")
class PublishDecision implements TaskListener {

    private final PublicationService publications;

    PublishDecision(PublicationService publications) {
        this.publications = publications;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        boolean open = publications.publish(form.reference(), DecisionType.of(ApprovalProcess.DECISION_TYPE.in(task)), form.person(), new PublicationService.Entry(form.text("title"),
            form.text("publicReasons"), form.text("publicAlternatives"), form.text("publicInterests"), form.date("publishedOn"), form.yes("urgent"), form.text("urgentReason"),
            form.text("urgentAgreedBy"), form.date("urgentAgreedOn")));
        var execution = task.getExecution();
        ExecutiveProcess.OPEN_TO_CALL_IN.set(execution, open);
        if (open) ExecutiveProcess.CALL_IN_OVER_AT.set(execution, ExecutiveProcess.startOf(publications.inForceFrom(form.reference())));
    }
}

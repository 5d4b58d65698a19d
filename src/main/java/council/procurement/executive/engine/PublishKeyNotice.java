package council.procurement.executive.engine;

import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.executive.KeyDecisionService;
import council.procurement.executive.KeyNotice;
import council.procurement.platform.TaskForm;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishKeyNotice")
class PublishKeyNotice implements TaskListener {

    private final KeyDecisionService keyDecisions;

    PublishKeyNotice(KeyDecisionService keyDecisions) {
        this.keyDecisions = keyDecisions;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        keyDecisions.notice(form.reference(), form.person(), BigDecimal.valueOf(ApprovalProcess.VALUE_EX_VAT.in(task)), new KeyNotice.Entry(form.text("matter"), form.text("decisionMaker"),
            form.text("decisionDue"), form.text("link"), form.date("publishedOn"), form.text("basis"), form.text("reason"), form.text("scrutinyChair"), form.date("scrutinyOn")));
    }
}

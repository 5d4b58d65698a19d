package council.procurement.notice.engine;

import static council.procurement.casefile.engine.ProcurementProcess.RULE_REFUSAL;

import council.procurement.Refused;
import council.procurement.approval.DecisionType;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeRule;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("publishNotice")
class PublishNotice implements TaskListener {

    private final NoticeForms forms;

    PublishNotice(NoticeForms forms) {
        this.forms = forms;
    }

    @Override
    public void notify(DelegateTask task) {
        var refusal = RULE_REFUSAL.in(task);
        if (refusal != null && !refusal.isBlank()) throw new Refused(refusal);
        var decision = NoticeProcess.DECISION_TYPE.in(task);
        var notice = forms.publish(task, new NoticeRule(NoticeKind.of(NoticeProcess.NOTICE_KIND.in(task)), NoticeProcess.NOTICE_NAME.in(task),
            Boolean.TRUE.equals(NoticeProcess.CONFLICTS_ASSESSMENT_NEEDED.in(task)), true, decision == null ? null : DecisionType.of(decision)));
        NoticeProcess.PUBLISHED_NUMBER.set(task.getExecution(), notice.noticeNumber());
        NoticeProcess.PUBLISHED_DAY.set(task.getExecution(), notice.publishedOn().toString());
    }
}

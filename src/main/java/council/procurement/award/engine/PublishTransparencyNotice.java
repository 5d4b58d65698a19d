package council.procurement.award.engine;

import council.procurement.approval.DecisionType;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeRule;
import council.procurement.notice.engine.NoticeForms;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Publication as models before direct-award 1.1.0 have it, in a task of their own. */
@Component("publishTransparencyNotice")
class PublishTransparencyNotice implements TaskListener {

    private final NoticeForms notices;

    PublishTransparencyNotice(NoticeForms notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        notices.publish(task, new NoticeRule(NoticeKind.TRANSPARENCY, "transparency notice", true, true, DecisionType.DIRECT_AWARD));
    }
}

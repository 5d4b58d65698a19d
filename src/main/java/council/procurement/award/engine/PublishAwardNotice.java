package council.procurement.award.engine;

import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeRule;
import council.procurement.notice.engine.NoticeForms;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Publication as models before award 1.2.0 and direct-award 1.1.0 have it, in a task of their own; the award itself was approved before. */
@Component("publishAwardNotice")
class PublishAwardNotice implements TaskListener {

    private final NoticeForms notices;
    private final BeginStandstill standstill;

    PublishAwardNotice(NoticeForms notices, BeginStandstill standstill) {
        this.notices = notices;
        this.standstill = standstill;
    }

    @Override
    public void notify(DelegateTask task) {
        standstill.begin(task.getExecution(), notices.publish(task, new NoticeRule(NoticeKind.AWARD, "contract award notice", false, false, null)));
    }
}

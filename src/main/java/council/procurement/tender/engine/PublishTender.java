package council.procurement.tender.engine;

import council.procurement.approval.DecisionType;
import council.procurement.notice.NoticeKind;
import council.procurement.notice.NoticeRule;
import council.procurement.notice.engine.NoticeForms;
import council.procurement.platform.TaskForm;
import council.procurement.tender.TenderService;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Publication as models before tender 1.3.0 have it: notice or invitations in one form, with the deadline. */
@Component("publishTender")
class PublishTender implements TaskListener {

    private final TenderService tenders;
    private final NoticeForms notices;
    private final SendInvitations invitations;

    PublishTender(TenderService tenders, NoticeForms notices, SendInvitations invitations) {
        this.tenders = tenders;
        this.notices = notices;
        this.invitations = invitations;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        if (!tenders.owesNotice(form.reference())) {
            invitations.notify(task);
            return;
        }
        var notice = notices.publish(task, new NoticeRule(NoticeKind.TENDER, "tender notice", true, true, DecisionType.PUBLISH));
        TenderProcess.TENDER_DEADLINE.set(task.getExecution(), Date.from(tenders.published(form.reference(), notice, form.date("deadline"))));
    }
}

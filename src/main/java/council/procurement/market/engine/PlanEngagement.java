package council.procurement.market.engine;

import council.procurement.Refused;
import council.procurement.businesscase.engine.SocialValueForm;
import council.procurement.market.EngagementMethod;
import council.procurement.market.EngagementPlan;
import council.procurement.market.MarketEngagementService;
import council.procurement.notice.engine.NoticeForms;
import council.procurement.platform.TaskForm;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("planEngagement")
class PlanEngagement implements TaskListener {

    private final MarketEngagementService engagements;

    PlanEngagement(MarketEngagementService engagements) {
        this.engagements = engagements;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var plan = new EngagementPlan(EngagementMethod.of(form.text("method")), form.date("closesOn"), form.text("questions"), form.text("invited"),
            form.text("noticeNumber"), form.text("noNoticeReason"));
        var closesAt = engagements.plan(form.reference(), form.person(), plan, SocialValueForm.read(form));
        var noticeDue = engagements.owesNotice(form.reference());
        if (noticeDue && NoticeForms.asksForNumber(task))
            throw new Refused("Give the number of the preliminary market engagement notice (UK2), or the reason why there is none (Procurement Act 2023, section 17).");
        MarketEngagementProcess.ENGAGEMENT_NOTICE_DUE.set(task.getExecution().getProcessInstance(), noticeDue);
        MarketEngagementProcess.ENGAGEMENT_CLOSES_AT.set(task.getExecution().getProcessInstance(), Date.from(closesAt));
    }
}

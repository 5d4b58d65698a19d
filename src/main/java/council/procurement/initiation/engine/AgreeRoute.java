package council.procurement.initiation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.DIRECT_AWARD;
import static council.procurement.casefile.engine.ProcurementProcess.MARKET_ENGAGEMENT_WANTED;
import static council.procurement.casefile.engine.ProcurementProcess.STAGE_OUTCOME;

import council.procurement.approval.Outcome;
import council.procurement.initiation.InitiationService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("agreeRoute")
class AgreeRoute implements TaskListener {

    private final InitiationService initiation;

    AgreeRoute(InitiationService initiation) {
        this.initiation = initiation;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var outcome = Outcome.of(form.text("outcome"), form.text("reason"));
        initiation.agreeRoute(form.reference(), form.person(), outcome, form.text("reason"), form.date("plannedStart"), form.yes("publishInPlan"),
            form.text("togetherReason"), form.text("collaborationConsidered"), form.text("collaborationResult"));
        if (outcome == Outcome.APPROVED && form.text("procedure") != null)
            DIRECT_AWARD.set(task.getExecution(), initiation.agreeProcedure(form.reference(), form.person(), "direct-award".equals(form.text("procedure"))));
        STAGE_OUTCOME.set(task.getExecution(), outcome.code());
        MARKET_ENGAGEMENT_WANTED.set(task.getExecution(), form.yes("marketEngagement"));
    }
}

package council.procurement.award.engine;

import static council.procurement.casefile.engine.ProcurementProcess.ABOVE_THRESHOLD;

import council.procurement.award.DirectAward;
import council.procurement.award.DirectAwardService;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("justifyDirectAward")
class JustifyDirectAward implements TaskListener {

    private final DirectAwardService directAwards;
    private final GroundRules grounds;

    JustifyDirectAward(DirectAwardService directAwards, GroundRules grounds) {
        this.directAwards = directAwards;
        this.grounds = grounds;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var rule = grounds.of(task, form.text("ground"));
        var justified = directAwards.justify(form.reference(), form.person(), rule, draft(form));
        var stage = task.getExecution().getProcessInstance();
        AwardProcess.AWARD_VALUE.set(stage, directAwards.valueDecidedOn(form.reference(), justified).doubleValue());
        AwardProcess.CONTRACT_FORM.set(stage, justified.contractForm());
        DirectAwardProcess.CONFIRMATION_NEEDED.set(stage, rule.confirmedBy() != null);
        DirectAwardProcess.CONFIRMED_BY.set(stage, rule.confirmedBy());
        DirectAwardProcess.TRANSPARENCY_DUE.set(stage, rule.transparencyNotice());
        DirectAwardProcess.AWARD_NOTICE_OWED.set(stage, rule.awardNotice() && Boolean.TRUE.equals(ABOVE_THRESHOLD.in(task)));
        DirectAwardProcess.STANDSTILL_DUE.set(stage, rule.standstill());
        DirectAwardProcess.VOLUNTARY_DAYS.set(stage, justified.voluntaryStandstill() ? (long) rule.voluntaryDays() : 0L);
    }

    private static DirectAward draft(TaskForm form) {
        return new DirectAward(null, form.text("ground"), null, null, form.text("justification"), form.text("noAlternatives"), form.number("publicShare"),
            new DirectAward.Framework(form.text("framework"), form.text("lot"), form.date("frameworkExpires"), form.text("entitlement"), form.text("mechanism")),
            form.text("supplier"), form.text("supplierPostcode"), form.yes("supplierExcluded"), form.text("overridingInterest"), form.pounds("priceExVat"),
            form.text("contractForm"), form.text("voluntaryStandstill") == null ? null : form.yes("voluntaryStandstill"), false, null, null);
    }
}

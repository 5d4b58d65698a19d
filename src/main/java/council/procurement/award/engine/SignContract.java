package council.procurement.award.engine;

import council.procurement.award.AwardService;
import council.procurement.award.Insurance;
import council.procurement.award.SigningRule;
import council.procurement.award.StartCheck;
import council.procurement.award.Terms;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component("signContract")
class SignContract implements TaskListener {

    private final AwardService awards;

    SignContract(AwardService awards) {
        this.awards = awards;
    }

    @Override
    public void notify(DelegateTask task) {
        var form = TaskForm.of(task);
        var rule = new SigningRule(AwardProcess.SIGNED_BY.in(task), Boolean.TRUE.equals(AwardProcess.SEALED.in(task)), AwardProcess.ATTESTED_BY.in(task), AwardProcess.RULE_REFUSAL.in(task));
        awards.sign(form.reference(), AwardFacts.lot(task), form.person(), rule, form.date("signedOn"), form.text("signatories"), form.text("sealNumber"), form.text("sealAttestedBy"), seen(form),
            new Terms(form.date("startsOn"), form.date("endsOn"), form.whole("extensionMonths"), form.text("contractManager")));
    }

    private static StartCheck seen(TaskForm form) {
        return form.asks("insurance") ? new StartCheck(Insurance.of(form.text("insurance")), form.date("insuranceUntil"), form.text("insuranceEvidence"), form.text("startConditions"), form.text("bidConfirmation")) : null;
    }
}

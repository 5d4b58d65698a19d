package council.procurement.waiver.engine;

import static council.procurement.casefile.engine.ProcurementProcess.CATEGORY;
import static council.procurement.casefile.engine.ProcurementProcess.STARTED_ON;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_EX_VAT;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_INC_VAT;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.people.People;
import council.procurement.platform.TaskForm;
import council.procurement.waiver.Ground;
import council.procurement.waiver.WaivedRule;
import council.procurement.waiver.WaiverRequest;
import council.procurement.waiver.WaiverService;
import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** The request's form fields, read into a request and written as the inputs of the decision tables. */
@Component
class WaiverForm {

    private final People people;
    private final WaiverService waivers;
    private final Clock clock;

    WaiverForm(People people, WaiverService waivers, Clock clock) {
        this.people = people;
        this.waivers = waivers;
        this.clock = clock;
    }

    WaiverRequest read(TaskForm form) {
        var service = form.required("service", "Choose the service that buys.");
        if (!people.isService(service)) throw new Refused("Choose the service that buys from the list.");
        var cpv = form.text("cpvCode");
        return new WaiverRequest(form.text("title"), service, form.text("supplier"), Category.of(form.text("category")), cpv == null ? null : cpv.replaceFirst("-\\d$", ""),
            form.pounds("valueExVat"), form.number("vatRate"), form.text("budgetCode"), WaivedRule.of(form.text("ruleWaived")), Ground.of(form.text("ground")), form.text("justification"),
            form.text("marketEvidence"), form.text("valueForMoney"), form.text("challengeRisk"), form.text("exitPlan"), form.date("startDate"), form.whole("termMonths"), form.yes("retrospective"));
    }

    boolean ownInterest(TaskForm form) {
        return "declared".equals(form.required("interestsDeclared", "Say whether you have an interest in this purchase."));
    }

    void setRuleInputs(VariableScope scope, WaiverRequest it) {
        CATEGORY.set(scope, it.category().code());
        STARTED_ON.set(scope, LocalDate.now(clock).toString());
        VALUE_EX_VAT.set(scope, it.valueExVat().doubleValue());
        VALUE_INC_VAT.set(scope, it.valueIncVat().doubleValue());
        WaiverProcess.GROUND.set(scope, it.ground().code());
        WaiverProcess.RETROSPECTIVE.set(scope, it.retrospective());
        WaiverProcess.WORKING_DAYS_SINCE_START.set(scope, (long) waivers.workingDaysSinceStart(it));
        WaiverProcess.TERM_MONTHS.set(scope, (long) it.termMonths());
    }
}

package council.procurement.initiation.engine;

import static council.procurement.casefile.engine.ProcurementProcess.CATEGORY;
import static council.procurement.casefile.engine.ProcurementProcess.EXEMPT;
import static council.procurement.casefile.engine.ProcurementProcess.FRAMEWORK_AVAILABLE;
import static council.procurement.casefile.engine.ProcurementProcess.STARTED_ON;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_EX_VAT;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_INC_VAT;

import council.procurement.Refused;
import council.procurement.casefile.Category;
import council.procurement.casefile.Need;
import council.procurement.casefile.ProcurementCase;
import council.procurement.people.People;
import council.procurement.platform.TaskForm;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The initiation form's fields, read into a need and written as the inputs of the decision tables. */
public final class NeedForm {

    private NeedForm() {
    }

    public static Need read(TaskForm form, People people) {
        var service = form.required("service", "Choose the service that buys.");
        if (!people.isService(service)) throw new Refused("Choose the service that buys from the list.");
        return new Need(form.text("title"), form.text("description"), service, Category.of(form.text("category")), cpv(form.text("cpvCode")),
            form.pounds("estimatedValueExVat"), form.number("vatRate"), form.date("neededBy"), form.whole("initialTermMonths"),
            form.whole("extensionMonths"), form.text("budgetCode"), form.text("replacesContract"), form.yes("exempt"),
            form.yes("frameworkAvailable"), "declared".equals(form.required("interestsDeclared", "Say whether you have an interest to declare.")));
    }

    /** A check digit, as in {@code 34144512-4}, is how people copy the code; the code itself has eight figures. */
    private static String cpv(String typed) {
        return typed == null ? null : typed.replaceFirst("-\\d$", "");
    }

    public static void setRuleInputs(VariableScope scope, ProcurementCase it) {
        CATEGORY.set(scope, it.need().category().code());
        STARTED_ON.set(scope, it.startedOn().toString());
        VALUE_EX_VAT.set(scope, it.need().estimatedValueExVat().doubleValue());
        VALUE_INC_VAT.set(scope, it.need().estimatedValueIncVat().doubleValue());
        EXEMPT.set(scope, it.need().exempt());
        FRAMEWORK_AVAILABLE.set(scope, it.need().frameworkAvailable());
    }
}

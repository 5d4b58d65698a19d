package council.procurement.tender.engine;

import static council.procurement.casefile.engine.ProcurementProcess.STARTED_ON;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_EX_VAT;
import static council.procurement.casefile.engine.ProcurementProcess.VALUE_INC_VAT;

import council.procurement.casefile.CaseStartService;
import council.procurement.platform.TaskForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Suppliers are asked without a notice: the procurement began, and the variable {@code startedOn} says when. */
@Component
class FirstContact {

    private final CaseStartService starts;

    FirstContact(CaseStartService starts) {
        this.starts = starts;
    }

    void on(DelegateTask task, LocalDate day, String with) {
        var form = TaskForm.of(task);
        starts.begin(form.reference(), day, with, form.person(), pounds(VALUE_EX_VAT.in(task)), pounds(VALUE_INC_VAT.in(task)));
        STARTED_ON.set(task.getExecution(), starts.startedOn(form.reference()).toString());
    }

    private static BigDecimal pounds(Double value) {
        return value == null ? null : BigDecimal.valueOf(value);
    }
}

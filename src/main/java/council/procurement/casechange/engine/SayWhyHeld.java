package council.procurement.casechange.engine;

import council.procurement.Refused;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.platform.forms.SuspendedTaskTouched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A task of a case on hold is refused with why the case is on hold and until when. */
@Component
class SayWhyHeld {

    private final ProcurementCaseService cases;

    SayWhyHeld(ProcurementCaseService cases) {
        this.cases = cases;
    }

    /** @throws Refused always, where the task belongs to a case on hold */
    @EventListener
    void refuse(SuspendedTaskTouched touched) {
        if (touched.businessKey() == null) return;
        cases.find(touched.businessKey()).filter(ProcurementCase::isOnHold).ifPresent(it -> {
            throw new Refused("%s is on hold. %s Resume it first.", it.reference(), it.statusReason());
        });
    }
}

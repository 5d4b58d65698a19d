package council.procurement.approval.engine;

import council.procurement.approval.SeatService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The people whom the rules name for a task, for models: {@code ${namedOfficers.head(execution)}}. */
@Component("namedOfficers")
public class NamedOfficers {

    private final SeatService seats;

    NamedOfficers(SeatService seats) {
        this.seats = seats;
    }

    /** The head of the case's service; nobody where the group decides. */
    public String head(DelegateExecution execution) {
        return seats.head(execution.getProcessBusinessKey()).person();
    }

    /** Heads of service; the leadership team where the head asked for it. */
    public String headGroup(DelegateExecution execution) {
        return seats.head(execution.getProcessBusinessKey()).group();
    }
}

package council.procurement.contract.engine;

import council.procurement.contract.ContractDatesService;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("findNextDate")
class FindNextDate implements JavaDelegate {

    private final ContractDatesService dates;

    FindNextDate(ContractDatesService dates) {
        this.dates = dates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = dates.nextDate(execution.getProcessBusinessKey());
        ContractManagement.NEXT_DATE_DUE.set(execution, Date.from(day.atStartOfDay(ZoneId.of("Europe/London")).toInstant()));
    }
}

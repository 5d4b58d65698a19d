package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("findNextDate")
class FindNextDate implements JavaDelegate {

    private final ContractService contracts;

    FindNextDate(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var day = contracts.nextDate(execution.getProcessBusinessKey());
        ContractManagement.NEXT_DATE_DUE.set(execution, Date.from(day.atStartOfDay(ZoneId.of("Europe/London")).toInstant()));
    }
}

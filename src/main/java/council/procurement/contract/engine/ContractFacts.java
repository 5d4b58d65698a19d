package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Facts of a contract that its model reads: {@code ${contractFacts.manager(execution)}}. */
@Component("contractFacts")
public class ContractFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractService contracts;

    ContractFacts(ContractService contracts) {
        this.contracts = contracts;
    }

    public double valueExVat(DelegateExecution execution) {
        return contracts.get(execution.getProcessBusinessKey()).valueExVat().doubleValue();
    }

    /** Who looks after the contract: its tasks go to this person. */
    public String manager(DelegateExecution execution) {
        return contracts.get(execution.getProcessBusinessKey()).manager();
    }

    /** When it ends and by how much it may be extended. */
    public String end(DelegateExecution execution) {
        var period = contracts.get(execution.getProcessBusinessKey()).period();
        return "It ends on **%s**%s".formatted(period.endsOn().format(DAY),
            period.extensionMonths() == 0 ? " and provides for no extension." : " and provides for extensions of %d months.".formatted(period.extensionMonths()));
    }
}

package council.procurement.contract.engine;

import council.procurement.Money;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The contract in brief, as Markdown at the head of every form of its process: {@code ${contractBrief.of(execution)}}. */
@Component("contractBrief")
public class ContractBrief {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractService contracts;
    private final People people;

    ContractBrief(ContractService contracts, People people) {
        this.contracts = contracts;
        this.people = people;
    }

    public String of(DelegateExecution execution) {
        var it = contracts.get(execution.getProcessBusinessKey());
        return "**%s · %s**  \n%s, %s, %s to %s  \nWhole-life value: %s ex VAT  \n[Open the case](/procurements/%s)".formatted(it.reference(), FormText.plain(it.title()),
            FormText.plain(it.supplier().name()), people.serviceName(it.service()), it.period().startsOn().format(DAY), it.period().endsOn().format(DAY), Money.written(it.valueExVat()), it.caseReference());
    }

    /** {@code C-2026-0001 Agency staff}, as the list of tasks shows it. */
    public String title(DelegateExecution execution) {
        var it = contracts.get(execution.getProcessBusinessKey());
        return it.reference() + " " + it.title();
    }
}

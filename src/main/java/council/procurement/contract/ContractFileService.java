package council.procurement.contract;

import council.procurement.Money;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import council.procurement.platform.FormText;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A contract as lists of tasks, mails and forms name it; its page is that of the case it came from, or its own where it has none. */
@Service
@Transactional(readOnly = true)
public class ContractFileService implements FileHeads {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final ContractService contracts;
    private final ProcurementCaseService cases;
    private final People people;

    ContractFileService(ContractService contracts, ProcurementCaseService cases, People people) {
        this.contracts = contracts;
        this.cases = cases;
        this.people = people;
    }

    @Override
    public Optional<FileHead> find(String reference) {
        return contracts.find(reference).map(it -> new FileHead(reference, it.title(), it.service(), Optional.ofNullable(it.caseReference()).flatMap(cases::find).map(ProcurementCase::raisedBy).orElse(null), brief(it), path(it)));
    }

    @Override
    public Optional<String> caseOf(String reference) {
        return contracts.find(reference).map(Contract::caseReference);
    }

    private static String path(Contract it) {
        return it.caseReference() == null ? "/contracts/" + it.reference() : "/procurements/" + it.caseReference();
    }

    private String brief(Contract it) {
        var ends = it.period().endsOn();
        return "**%s · %s**  \n%s, %s, %s to %s  \nWhole-life value: %s ex VAT  \n[Open the %s](%s)".formatted(it.reference(), FormText.plain(it.title()), FormText.plain(it.supplier().name()),
            people.serviceName(it.service()), it.period().startsOn().format(DAY), ends == null ? "an end that is not known" : ends.format(DAY), Money.written(it.valueExVat()), it.caseReference() == null ? "contract" : "case", path(it));
    }
}

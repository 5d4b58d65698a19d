package council.procurement.contract.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractExitService;
import council.procurement.contract.ContractFilePart;
import council.procurement.contract.ContractService;
import council.procurement.people.People;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How a contract ended, and its post-contract review, on its page. */
@Component
class ExitPart implements ContractFilePart {

    private final ContractService contracts;
    private final ContractExitService exits;
    private final People people;

    ExitPart(ContractService contracts, ContractExitService exits, People people) {
        this.contracts = contracts;
        this.exits = exits;
        this.people = people;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Section> section(Contract it, Viewer viewer) {
        var closure = contracts.closure(it.reference());
        if (closure.isEmpty()) return Optional.empty();
        var closed = closure.get();
        var section = Section.titled("Exit and post-contract review").fact("Closed", closed.at()).fact("By", people.nameOf(closed.person())).fact("Final account ex VAT", closed.finalAccount())
            .fact("Against its value", closed.finalAccount().subtract(it.valueExVat())).fact("Satisfaction of the service", "%d of 5".formatted(closed.satisfaction()));
        var exit = exits.exit(it.reference());
        if (exit.isPresent()) section = section.fact("Handover", exit.get().handover()).fact("The council’s data", exit.get().data().label() + (exit.get().dataWords() == null ? "" : ". " + exit.get().dataWords()));
        section = section.fact("What was learned", closed.lessons());
        return Optional.of(exit.isPresent() ? section.fact("Post-contract review", exit.get().review()) : section);
    }
}

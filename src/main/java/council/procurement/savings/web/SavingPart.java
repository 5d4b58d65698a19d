package council.procurement.savings.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractFilePart;
import council.procurement.savings.SavingService;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The savings of a contract on its page, and where they are recorded. */
@Component
class SavingPart implements ContractFilePart {

    private final SavingService savings;

    SavingPart(SavingService savings) {
        this.savings = savings;
    }

    @Override
    public int order() {
        return 500;
    }

    @Override
    public Optional<Section> section(Contract it, Viewer viewer) {
        var all = savings.of(it.reference());
        var section = Section.titled("Savings");
        if (!all.isEmpty()) {
            section = section.table("Savings of the contract", List.of("Saving", "Measured against", "Until", "A year", "In total", "How it stands"),
                all.stream().map(one -> Section.row(one.number(), one.facts().kind().label(), one.facts().lastDay(), one.facts().annual(), one.total(), one.state().label())).toList());
            for (var one : all) section = section.link("Saving %d".formatted(one.number()), "/savings/" + one.number());
        }
        if (savings.mayRecord(it.reference(), viewer)) section = section.link("Record a saving", "/savings/new?contract=" + it.reference());
        return section.isEmpty() ? Optional.empty() : Optional.of(section);
    }
}

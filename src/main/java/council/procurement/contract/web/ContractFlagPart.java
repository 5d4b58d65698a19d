package council.procurement.contract.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractFilePart;
import council.procurement.contract.ContractFlagService;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The risk flags of a contract on its page. */
@Component
class ContractFlagPart implements ContractFilePart {

    private final ContractFlagService flags;

    ContractFlagPart(ContractFlagService flags) {
        this.flags = flags;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Section> section(Contract it, Viewer viewer) {
        var section = Section.titled("Risk flags");
        var current = flags.current(it.reference());
        for (var flag : current) section = section.fact(flag.kind().label(), (flag.raised() ? "Flagged. " : "Looked at, not flagged. ") + flag.words());
        return Optional.of(section.link(current.isEmpty() ? "Say whether modern slavery or data is a risk" : "Risk flags and their history", "/contracts/%s/flags".formatted(it.reference())));
    }
}

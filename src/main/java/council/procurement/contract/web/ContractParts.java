package council.procurement.contract.web;

import council.procurement.casefile.Section;
import council.procurement.casefile.Viewer;
import council.procurement.contract.ContractFilePart;
import council.procurement.contract.ContractService;
import council.procurement.platform.security.CurrentUser;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules add to the page of a contract: {@code ${@contractParts.of(reference)}}. */
@Component("contractParts")
public class ContractParts {

    private final List<ContractFilePart> parts;
    private final ContractService contracts;
    private final CurrentUser user;

    ContractParts(List<ContractFilePart> parts, ContractService contracts, CurrentUser user) {
        this.parts = parts.stream().sorted(Comparator.comparing(ContractFilePart::order)).toList();
        this.contracts = contracts;
        this.user = user;
    }

    public List<Section> of(String reference) {
        var it = contracts.get(reference);
        var viewer = new Viewer(user.id(), user.groups());
        return parts.stream().map(part -> part.section(it, viewer)).flatMap(Optional::stream).toList();
    }
}

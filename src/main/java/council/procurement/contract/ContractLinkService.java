package council.procurement.contract;

import council.procurement.casefile.LinkEnd;
import council.procurement.casefile.LinkEnds;
import council.procurement.contract.store.ContractStore;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts as ends of links. One that is not published has no page of its own: its case shows it. */
@Service
@Transactional(readOnly = true)
public class ContractLinkService implements LinkEnds {

    private final ContractStore contracts;

    ContractLinkService(ContractStore contracts) {
        this.contracts = contracts;
    }

    @Override
    public Optional<LinkEnd> find(String reference) {
        return contracts.findById(reference).map(it -> new LinkEnd(it.reference(), it.title(),
            it.onPublicRegister() || it.caseReference() == null ? "/contracts/" + it.reference() : "/procurements/" + it.caseReference(), true));
    }
}

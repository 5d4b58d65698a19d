package council.procurement.contract;

import council.procurement.SearchWords;
import council.procurement.casefile.LinkEnd;
import council.procurement.casefile.SearchHit;
import council.procurement.casefile.SearchSource;
import council.procurement.casefile.Viewer;
import council.procurement.contract.store.ContractRegister;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts in the search of the council's own people, by title, supplier, reference or order number. */
@Service
@Transactional(readOnly = true)
class ContractSearchService implements SearchSource {

    private final ContractRegister register;
    private final ContractLinkService links;

    ContractSearchService(ContractRegister register, ContractLinkService links) {
        this.register = register;
        this.links = links;
    }

    @Override
    public String kind() {
        return "Contracts";
    }

    @Override
    public List<SearchHit> find(SearchWords words, Viewer viewer, int most) {
        return register.find(words, most);
    }

    @Override
    public Optional<String> page(String reference) {
        return links.find(reference).map(LinkEnd::path);
    }
}

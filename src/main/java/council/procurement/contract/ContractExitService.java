package council.procurement.contract;

import council.procurement.Refusals;
import council.procurement.casefile.LinkKind;
import council.procurement.casefile.LinkService;
import council.procurement.contract.store.ContractExitStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The exit from a contract: handover, data, final account, lessons, and the post-contract review from which the next purchase starts. */
@Service
@Transactional
public class ContractExitService {

    private static final int LONGEST = 4000;
    private static final int LONGEST_DATA = 2000;

    private final ContractService contracts;
    private final ContractExitStore store;
    private final LinkService links;

    ContractExitService(ContractService contracts, ContractExitStore store, LinkService links) {
        this.contracts = contracts;
        this.store = store;
        this.links = links;
    }

    /** @throws council.procurement.Refused where something is left out, and for anybody but the contract's manager or who stands in for them */
    public void close(String reference, String person, String lessons, BigDecimal finalAccount, int satisfaction, ContractExit exit) {
        contracts.close(reference, person, lessons, finalAccount, satisfaction);
        Refusals.none().unless(exit.handover() != null, "Write what was handed over, to whom; or that nothing had to be.")
            .unless(exit.data() != null, "Choose what became of the council’s data.")
            .unless(exit.data() == null || exit.data() == ContractExit.DataReturn.NONE || exit.dataWords() != null, "Say how you know what became of the data: the certificate, the letter, who checked it.")
            .unless(exit.review() != null, "Write the post-contract review: what the next purchase should do differently or the same.")
            .unless(fits(exit.handover(), LONGEST) && fits(exit.review(), LONGEST), "Shorten the handover and the review to 4,000 characters each.")
            .unless(fits(exit.dataWords(), LONGEST_DATA), "Shorten what you say of the data to 2,000 characters.").orThrow();
        store.add(reference, exit);
    }

    private static boolean fits(String text, int longest) {
        return text == null || text.length() <= longest;
    }

    /** Empty before the end, and for contracts that were closed before this was asked. */
    @Transactional(readOnly = true)
    public Optional<ContractExit> exit(String reference) {
        return store.find(reference);
    }

    /** The contracts that this case is to replace. */
    @Transactional(readOnly = true)
    public List<Contract> predecessors(String caseReference) {
        return links.of(caseReference).stream().map(LinkService.Shown::link).filter(link -> link.kind() == LinkKind.REPLACES_CONTRACT && link.caseReference().equals(caseReference))
            .flatMap(link -> contracts.find(link.otherReference()).stream()).toList();
    }
}

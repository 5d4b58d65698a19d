package council.procurement.contract;

import council.procurement.FieldRefusals;
import council.procurement.contract.store.ContractFlagStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Flags of modern slavery and of data risk, by the manager of each contract: categories with potential are identified and basic checks made (seed, Appendix A). */
@Service
@Transactional
public class ContractFlagService {

    private static final int LONGEST = 2000;

    private final ContractService contracts;
    private final ContractFlagStore store;
    private final Clock clock;

    ContractFlagService(ContractService contracts, ContractFlagStore store, Clock clock) {
        this.contracts = contracts;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Says anew whether the risk is seen; what was said before stays on record.
     *
     * @throws council.procurement.RefusedFields where something is left out
     * @throws council.procurement.Refused for anybody but the contract's manager or who stands in for them
     */
    public void say(String reference, String person, ContractFlag.Kind kind, Boolean raised, String words) {
        var it = contracts.takenOn(reference, person);
        FieldRefusals.none().unless(kind != null, "kind", "Choose which risk.").unless(raised != null, "raised", "Choose whether the risk is seen.")
            .text(words, LONGEST, "words", "Say what is seen, and which checks were made.").orThrow();
        store.add(new ContractFlag(reference, it.title(), it.supplier().name(), kind, raised, words.strip(), person, clock.instant()));
        contracts.tell(it, person, "%s: %s of contract %s.".formatted(raised ? "Flagged" : "Looked at and not flagged", kind.label().toLowerCase(), reference));
    }

    /** The last of each kind. */
    @Transactional(readOnly = true)
    public List<ContractFlag> current(String reference) {
        return store.current(reference);
    }

    /** Everything that was said, newest first. */
    @Transactional(readOnly = true)
    public List<ContractFlag> history(String reference) {
        return store.history(reference);
    }

    /** The last of each kind for every contract. */
    @Transactional(readOnly = true)
    public List<ContractFlag> all() {
        return store.current();
    }
}

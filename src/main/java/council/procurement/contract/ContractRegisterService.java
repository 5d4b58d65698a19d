package council.procurement.contract;

import council.procurement.contract.store.ContractRegister;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of contracts: what the Transparency Code publishes for anybody who looks, and all of it for the council's own people. */
@Service
@Transactional(readOnly = true)
public class ContractRegisterService {

    private final ContractRegister register;

    ContractRegisterService(ContractRegister register) {
        this.register = register;
    }

    /** How many contracts the search finds. */
    public long count(ContractSearch search) {
        return register.count(search);
    }

    /** @param offset rows to skip */
    public List<RegisterLine> page(ContractSearch search, long offset, int rows) {
        return register.page(search, offset, rows);
    }

    /** Hands over every contract found, one after another, however many there are. */
    public void each(ContractSearch search, Consumer<RegisterLine> with) {
        register.each(search, with);
    }

    /** Empty also for a contract that is not published. */
    public Optional<PublicContract> find(String reference) {
        return register.find(reference);
    }

    /** One that is not published too, for the council's own people. */
    public Optional<PublicContract> findAny(String reference) {
        return register.findAny(reference);
    }
}

package council.procurement.contract.store;

import council.procurement.contract.Contract;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface ContractStore extends ListCrudRepository<Contract, String> {

    Optional<Contract> findByCaseReference(String caseReference);
}

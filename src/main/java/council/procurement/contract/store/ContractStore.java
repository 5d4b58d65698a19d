package council.procurement.contract.store;

import council.procurement.contract.Contract;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

public interface ContractStore extends ListCrudRepository<Contract, String> {

    List<Contract> findByCaseReferenceOrderByLotNumber(String caseReference);
}

package council.procurement.contract.store;

import council.procurement.contract.Contract;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface ContractStore extends ListCrudRepository<Contract, String> {

    List<Contract> findByCaseReferenceOrderByLotNumber(String caseReference);

    /** Those that an import from this source brought. */
    @Query("select * from contract where origin_source = :source")
    List<Contract> from(String source);

    /** Those live with a supplier of exactly this name. */
    @Query("select * from contract where state = 'LIVE' and supplier_name = :name")
    List<Contract> liveWith(String name);
}

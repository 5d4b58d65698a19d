package council.procurement.casefile.store;

import council.procurement.casefile.ProcurementCase;
import org.springframework.data.repository.ListCrudRepository;

public interface CaseStore extends ListCrudRepository<ProcurementCase, String> {
}

package council.procurement.businesscase.store;

import council.procurement.businesscase.BusinessCase;
import org.springframework.data.repository.ListCrudRepository;

public interface BusinessCaseStore extends ListCrudRepository<BusinessCase, String> {
}

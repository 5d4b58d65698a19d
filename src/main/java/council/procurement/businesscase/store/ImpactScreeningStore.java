package council.procurement.businesscase.store;

import council.procurement.businesscase.ImpactScreening;
import org.springframework.data.repository.ListCrudRepository;

public interface ImpactScreeningStore extends ListCrudRepository<ImpactScreening, String> {
}

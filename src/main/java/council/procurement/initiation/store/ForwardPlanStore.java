package council.procurement.initiation.store;

import council.procurement.initiation.ForwardPlanEntry;
import org.springframework.data.repository.ListCrudRepository;

public interface ForwardPlanStore extends ListCrudRepository<ForwardPlanEntry, String> {
}

package council.procurement.initiation.store;

import council.procurement.initiation.SmallPurchase;
import org.springframework.data.repository.ListCrudRepository;

public interface SmallPurchaseStore extends ListCrudRepository<SmallPurchase, String> {
}

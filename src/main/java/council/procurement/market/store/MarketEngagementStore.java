package council.procurement.market.store;

import council.procurement.market.MarketEngagement;
import org.springframework.data.repository.ListCrudRepository;

public interface MarketEngagementStore extends ListCrudRepository<MarketEngagement, String> {
}

package council.procurement.award.store;

import council.procurement.award.Award;
import org.springframework.data.repository.ListCrudRepository;

public interface AwardStore extends ListCrudRepository<Award, String> {
}

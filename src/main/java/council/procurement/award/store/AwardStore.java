package council.procurement.award.store;

import council.procurement.award.Award;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

public interface AwardStore extends ListCrudRepository<Award, Long> {

    /** One for each lot that is awarded, in their order. */
    List<Award> findByCaseReferenceOrderByLotNumber(String caseReference);

    boolean existsByCaseReference(String caseReference);
}

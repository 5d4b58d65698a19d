package council.procurement.tender.store;

import council.procurement.tender.Tender;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

public interface TenderStore extends ListCrudRepository<Tender, Long> {

    Optional<Tender> findFirstByCaseReferenceOrderByRoundNumberDesc(String caseReference);

    List<Tender> findByCaseReference(String caseReference);
}

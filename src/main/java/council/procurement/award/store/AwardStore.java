package council.procurement.award.store;

import council.procurement.award.Award;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.Param;

public interface AwardStore extends ListCrudRepository<Award, Long> {

    /** One for each lot that is awarded, in their order; without those that lapsed because their winner left. */
    @Query("select a.* from award a where a.case_reference = :caseReference and not exists (select 1 from award_lapse l where l.award_number = a.award_number) order by a.lot_number")
    List<Award> standing(@Param("caseReference") String caseReference);
}

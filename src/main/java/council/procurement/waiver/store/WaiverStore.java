package council.procurement.waiver.store;

import council.procurement.waiver.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface WaiverStore extends ListCrudRepository<Waiver, String> {

    List<Waiver> findByCaseReferenceOrderByReference(String caseReference);

    @Query("select * from waiver where lower(supplier) = lower(:supplier) and status = 'APPROVED' and decided_on >= :since order by reference")
    List<Waiver> approvedWith(String supplier, LocalDate since);

    /** Earlier waivers of the same supplier, or of the same need by its CPV code within the service; newest first. */
    @Query("select * from waiver where reference <> :reference and (lower(supplier) = lower(:supplier) or cpv_code = :cpv and service = :service) order by reference desc")
    List<Waiver> earlier(String reference, String supplier, String cpv, String service);

    /** Asked for, or decided on, between these moments and on these days. */
    @Query("select * from waiver where requested_at >= :from and requested_at < :before or decided_on between :first and :last order by reference")
    List<Waiver> askedOrDecided(Instant from, Instant before, LocalDate first, LocalDate last);
}

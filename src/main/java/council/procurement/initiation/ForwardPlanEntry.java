package council.procurement.initiation;

import council.procurement.casefile.CaseStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A planned procurement in the forward plan (seed: "fully populated forward looking work plan").
 *
 * @param endedAs how its case ended without a contract: withdrawn, cancelled or merged; null while it is planned
 */
public record ForwardPlanEntry(@Id String caseReference, LocalDate plannedStart, boolean published, Instant enteredAt, CaseStatus endedAs, @Version Integer version) {
}

package council.procurement.initiation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** A planned procurement in the forward plan (seed: "fully populated forward looking work plan"). */
public record ForwardPlanEntry(@Id String caseReference, LocalDate plannedStart, boolean published, Instant enteredAt, @Version Integer version) {
}

package council.procurement.market;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The preliminary market engagement of one purchase.
 *
 * @param closesAt the moment from which it may be recorded
 * @param outcome  what came of it; null until it is recorded
 */
public record MarketEngagement(@Id String caseReference, @Embedded.Empty EngagementPlan plan, Instant closesAt, String plannedBy, Instant plannedAt,
                               @Embedded.Nullable EngagementRecord outcome, String recordedBy, Instant recordedAt, @Version Integer version) {

    MarketEngagement recorded(EngagementRecord what, String person, Instant at) {
        return new MarketEngagement(caseReference, plan, closesAt, plannedBy, plannedAt, what, person, at, version);
    }
}

package council.procurement.approval;

import java.time.Instant;

/** What one adviser said before the deciders decided; it cannot stop them. */
public record Advice(DecisionType type, String group, String person, Instant at, boolean supports, String advice) {
}

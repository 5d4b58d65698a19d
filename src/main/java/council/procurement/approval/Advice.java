package council.procurement.approval;

import java.time.Instant;

/** What one adviser said before the deciders decided; it cannot stop them. @param onBehalfOf for whom a deputy advised; null for nobody */
public record Advice(DecisionType type, String group, String person, String onBehalfOf, Instant at, boolean supports, String advice) {
}

package council.procurement.approval;

import java.time.Instant;

/** What one decider decided. @param onBehalfOf for whom a deputy decided; null where they decided for themselves */
public record Decision(DecisionType type, String group, String person, String onBehalfOf, Instant at, Outcome outcome, String reason, CommitteeMinute minute) {
}

package council.procurement.approval;

import java.time.Instant;

/** What one decider decided. */
public record Decision(DecisionType type, String group, String person, Instant at, Outcome outcome, String reason, CommitteeMinute minute) {
}

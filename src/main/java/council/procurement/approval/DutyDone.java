package council.procurement.approval;

import java.time.Instant;

/** A deed of the matrix that somebody did in a case. */
public record DutyDone(Duty duty, String person, Instant at) {
}

package council.procurement.contract;

import java.time.LocalDate;

/** A reminder that was given. @param plannedFor its day by the rules */
public record GivenReminder(DateKind kind, LocalDate about, LocalDate plannedFor, LocalDate on) {
}

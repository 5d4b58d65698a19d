package council.procurement.approval;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody is away and a deputy stands in.
 *
 * @param from    first day
 * @param to      last day
 * @param endedOn the first day without the deputy, where it was ended before its last day; otherwise null
 */
public record Absence(long number, String person, String deputy, LocalDate from, LocalDate to, String reason, String enteredBy, Instant enteredAt, LocalDate endedOn, String endedBy) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && (endedOn == null || day.isBefore(endedOn));
    }

    /** Whether it lies wholly behind this day, or was ended. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(to) || endedOn != null && !day.isBefore(endedOn);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        var end = endedOn == null ? to : endedOn.minusDays(1);
        return !first.isAfter(end) && !last.isBefore(from);
    }
}

package council.procurement.initiation;

import council.procurement.calendar.CalendarDays;
import council.procurement.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The dates of a key decision, planned back from the day on which the contract is needed over the meetings at which it can
 * be taken, and forward from today, whichever is later (SI 2012/2089 regs 6–11; LGA 2000 s.9F). Council calendar.
 *
 * @param earliestDecision with the notice on record, or else one of today and its full clear days; null where no meeting is entered after that
 * @param earliestByException under a general exception (reg 10); null as before
 * @param decideOn         the latest day that still meets the need, or else the earliest there is; null where there is none
 * @param noticeBy         last day to publish the key-decision notice; null where it is published
 * @param reportBy         deadline of the meeting for its reports; null where no meeting decides, or none is entered
 * @param agendaBy         last day for agenda and report; null where no meeting decides
 * @param publishBy        last day to publish the decision
 * @param implementFrom    first working day after the call-in period
 * @param readyOn          when the contract can be signed
 * @param neededBy         when it must be
 */
public record GovernanceTimetable(LocalDate earliestDecision, LocalDate earliestByException, LocalDate decideOn, LocalDate noticeBy, LocalDate reportBy, LocalDate agendaBy, LocalDate publishBy,
                                  LocalDate implementFrom, LocalDate readyOn, LocalDate neededBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    /** Plans no decision further back than this: earlier ones meet the need as well. */
    private static final int DAYS_BACK = 400;

    /**
     * @param meetings  on which the deciding body meets; ignored where one member decides
     * @param announced first day on which the notice on record lets it be decided; null where none is
     * @throws IllegalArgumentException where the times are not those of a key decision
     */
    public static GovernanceTimetable planned(GovernanceTimes times, WorkingDays council, LocalDate today, LocalDate neededBy, Collection<Meeting> meetings, LocalDate announced) {
        if (!times.keyDecision()) throw new IllegalArgumentException("Below the key level there is no timetable");
        var days = new TreeSet<>(times.atMeeting() ? meetings.stream().map(Meeting::on).toList()
            : today.datesUntil((neededBy.isAfter(today) ? neededBy : today).plusDays(DAYS_BACK)).filter(council::isWorkingDay).collect(Collectors.toSet()));
        var noticed = announced == null ? CalendarDays.earliestAfterClearDays(today, times.noticeClearDays()) : announced.isAfter(today) ? announced : today;
        var called = CalendarDays.earliestAfterClearDays(today, times.agendaClearDays());
        var earliest = days.ceiling(times.atMeeting() && called.isAfter(noticed) ? called : noticed);
        var excepted = days.ceiling(CalendarDays.earliestAfterClearDays(today, Math.max(times.exceptionClearDays(), times.agendaClearDays())));
        if (earliest == null) return new GovernanceTimetable(null, excepted, null, null, null, null, null, null, null, neededBy);
        var decideOn = days.tailSet(earliest).stream().filter(day -> !readyOn(times, council, day).isAfter(neededBy)).reduce((one, later) -> later).orElse(earliest);
        return new GovernanceTimetable(earliest, excepted, decideOn, announced == null ? decideOn.minusDays(times.noticeClearDays() + 1L) : null,
            times.atMeeting() ? meetings.stream().filter(it -> it.on().equals(decideOn)).map(Meeting::reportBy).filter(Objects::nonNull).findFirst().orElse(null) : null,
            times.atMeeting() ? decideOn.minusDays(times.agendaClearDays() + 1L) : null, council.plus(decideOn, times.publishWorkingDays()),
            implementFrom(times, council, decideOn), readyOn(times, council, decideOn), neededBy);
    }

    /** Whether the full notice still leaves time before the contract is needed. */
    public boolean isPossible() {
        return readyOn != null && !readyOn.isAfter(neededBy);
    }

    /** What stands at the head of the case, and of the tasks in which the need and the route are agreed. */
    public String inWords() {
        if (decideOn == null) return "A key decision by Cabinet, but no meeting is entered that leaves time for the notice: ask committee services for the dates.";
        if (isPossible() && noticeBy == null)
            return "A key decision, and its notice is published: to have the contract by %s, decide on %s at the latest.".formatted(written(neededBy), written(decideOn));
        if (isPossible())
            return "A key decision: to have the contract by %s, publish the key-decision notice by %s for a decision on %s.".formatted(written(neededBy), written(noticeBy), written(decideOn));
        var sooner = earliestByException.isBefore(earliestDecision)
            ? " With a general exception it can be decided on %s; sooner only with special urgency, which the chair of scrutiny must agree.".formatted(written(earliestByException))
            : " Sooner only with special urgency, which the chair of scrutiny must agree.";
        return "Impossible by %s, when it is needed: with %s of this key decision the earliest decision is %s and the contract follows by %s.%s"
            .formatted(written(neededBy), noticeBy == null ? "the published notice" : "full notice", written(earliestDecision), written(readyOn), sooner);
    }

    private static String written(LocalDate day) {
        return DAY.format(day);
    }

    private static LocalDate implementFrom(GovernanceTimes times, WorkingDays council, LocalDate decision) {
        return council.earliestAfterClearDays(council.plus(decision, times.publishWorkingDays()), times.callInClearDays());
    }

    private static LocalDate readyOn(GovernanceTimes times, WorkingDays council, LocalDate decision) {
        return council.plus(implementFrom(times, council, decision), times.contractWorkingDays());
    }
}

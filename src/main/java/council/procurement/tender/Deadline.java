package council.procurement.tender;

import council.procurement.Refusals;
import council.procurement.calendar.CalendarDays;
import council.procurement.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/** When quotes and tenders must be in: noon in London on one of the council's working days, so that somebody is there to help. */
public final class Deadline {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalTime NOON = LocalTime.NOON;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(LONDON);
    /** A later date is a slip of the pen: no tender is open for more than a year. */
    private static final int LONGEST_MONTHS = 12;

    private Deadline() {
    }

    public static Instant on(LocalDate day) {
        return day.atTime(NOON).atZone(LONDON).toInstant();
    }

    /** As it stands in a sentence: {@code 12:00 on 26 December 2026}. */
    public static String written(Instant deadline) {
        return MOMENT.format(deadline);
    }

    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /**
     * The earliest day allowed for something published or sent on {@code from}: after the calendar days of Procurement Act 2023
     * s.54 and the working days of the Contract Procedure Rules, never the same day, and on a working day of the council.
     */
    public static LocalDate earliest(LocalDate from, TenderRules rules, WorkingDays council) {
        var next = from.plusDays(1);
        var byAct = rules.minimumDays() == 0 ? next : CalendarDays.lastStartingAfter(from, rules.minimumDays());
        var byCouncil = rules.minimumWorkingDays() == 0 ? next : council.plus(from, rules.minimumWorkingDays());
        return council.onOrAfter(Stream.of(next, byAct, byCouncil).max(LocalDate::compareTo).orElseThrow());
    }

    /** Until when questions are taken: so many calendar days before the deadline, or the working day before that; with no such days until the deadline itself. */
    public static Instant forQuestions(Instant deadline, TenderRules rules, WorkingDays council) {
        return forQuestions(deadline, rules.questionDays(), council);
    }

    /** @param questionDays calendar days before the deadline; 0 where questions are taken until then */
    public static Instant forQuestions(Instant deadline, int questionDays, WorkingDays council) {
        if (questionDays == 0) return deadline;
        var day = LocalDate.ofInstant(deadline, LONDON).minusDays(questionDays);
        while (!council.isWorkingDay(day)) day = day.minusDays(1);
        return on(day);
    }

    /** What is wrong with a deadline for something published or sent on {@code from}. */
    public static Refusals refusals(LocalDate deadline, LocalDate from, TenderRules rules, WorkingDays council) {
        var earliest = earliest(from, rules, council);
        if (deadline == null) return Refusals.none().unless(false, "Give the deadline; the earliest allowed is %s.", written(earliest));
        return Refusals.none()
            .unless(!deadline.isBefore(earliest), "The deadline is too early: counted from %s, the earliest allowed is %s.", written(from), written(earliest))
            .unless(council.isWorkingDay(deadline), "%s is not a working day; the next one is %s.", written(deadline), written(council.onOrAfter(deadline)))
            .unless(!deadline.isAfter(from.plusMonths(LONGEST_MONTHS)), "The deadline is more than a year away; check the year.");
    }
}

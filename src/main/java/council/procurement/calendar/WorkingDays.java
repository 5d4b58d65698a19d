package council.procurement.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A calendar of working days: not Saturday, not Sunday, not a bank holiday of the nations it looks to. Every day that a
 * method names as a result is a working day. Safe for use by many threads.
 */
public final class WorkingDays {

    private final BankHolidays holidays;
    private final Set<Nation> nations;
    private final Map<Integer, Set<LocalDate>> holidaysByYear = new ConcurrentHashMap<>();

    private WorkingDays(BankHolidays holidays, Set<Nation> nations) {
        this.holidays = holidays;
        this.nations = Set.copyOf(nations);
    }

    /** The calendar that every bank holiday of any of these nations stops. */
    public static WorkingDays without(BankHolidays holidays, Set<Nation> nations) {
        return new WorkingDays(holidays, nations);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !holidaysIn(day.getYear()).contains(day);
    }

    /** The day itself where it is a working day, otherwise the next one. */
    public LocalDate onOrAfter(LocalDate day) {
        var found = day;
        while (!isWorkingDay(found)) found = found.plusDays(1);
        return found;
    }

    /**
     * The {@code n}th working day after {@code from}, which itself does not count.
     *
     * @throws IllegalArgumentException for n below 1
     */
    public LocalDate plus(LocalDate from, int n) {
        Counts.atLeast(1, n);
        var day = from;
        for (int i = 0; i < n; i++) day = onOrAfter(day.plusDays(1));
        return day;
    }

    /**
     * The {@code n}th working day beginning with {@code day}: a working day counts as the first, and from any other the
     * count begins on the next working day (how Procurement Act 2023 s.51 counts the standstill).
     *
     * @throws IllegalArgumentException for n below 1
     */
    public LocalDate nthBeginningWith(LocalDate day, int n) {
        Counts.atLeast(1, n);
        var first = onOrAfter(day);
        return n == 1 ? first : plus(first, n - 1);
    }

    /**
     * How many working days have passed: those after {@code from}, up to and with {@code to}. Undoes {@link #plus};
     * zero on the same day, negative where {@code to} is the earlier.
     */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(to, from);
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkingDay).count();
    }

    /**
     * The first working day on which something may be decided or done that must be public, or wait, for {@code n} clear
     * working days: neither the day of publication nor the day itself counts (call-in).
     *
     * @throws IllegalArgumentException for n below 0
     */
    public LocalDate earliestAfterClearDays(LocalDate published, int n) {
        Counts.atLeast(0, n);
        return plus(published, n + 1);
    }

    private Set<LocalDate> holidaysIn(int year) {
        return holidaysByYear.computeIfAbsent(year, y -> nations.stream()
            .flatMap(nation -> holidays.of(nation, y).stream())
            .collect(Collectors.toUnmodifiableSet()));
    }
}

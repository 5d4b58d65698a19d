package council.procurement.calendar;

import java.time.LocalDate;

/**
 * Times in calendar days, weekends and holidays included. Two ways of counting differ by one day, and the rule's words
 * say which applies: "beginning with the day" makes that day the first; a period that "starts the day after" does not.
 */
public final class CalendarDays {

    private CalendarDays() {
    }

    /**
     * The last of {@code days} days beginning with {@code first}, which is day 1: 30 days beginning with 30 September end
     * on 29 October (the Act's publication times, such as ss.53, 69 and 70).
     *
     * @throws IllegalArgumentException below 1 day
     */
    public static LocalDate lastBeginningWith(LocalDate first, int days) {
        Counts.atLeast(1, days);
        return first.plusDays(days - 1L);
    }

    /**
     * The last of {@code days} days that start the day after {@code day}: a tender notice of 1 December with 25 days
     * closes on 26 December at the earliest (tendering and participation periods, Procurement Act 2023 s.54).
     *
     * @throws IllegalArgumentException below 1 day
     */
    public static LocalDate lastStartingAfter(LocalDate day, int days) {
        Counts.atLeast(1, days);
        return day.plusDays(days);
    }

    /**
     * The first day on which something may be decided that must be public for {@code days} clear days: neither the day of
     * publication nor the day of the decision counts. Published on 1 December with 28 clear days: 30 December
     * (SI 2012/2089 regs 5, 9 and 10).
     *
     * @throws IllegalArgumentException below 0 days
     */
    public static LocalDate earliestAfterClearDays(LocalDate published, int days) {
        Counts.atLeast(0, days);
        return published.plusDays(days + 1L);
    }
}

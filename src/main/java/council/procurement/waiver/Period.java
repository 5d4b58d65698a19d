package council.procurement.waiver;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A span of days, the first and the last included. */
public record Period(LocalDate first, LocalDate last) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int QUARTER = 3;

    /** The council's financial year, from 1 April, in which a day lies. */
    public static Period financialYearOf(LocalDate day) {
        return financialYear(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /** @param begins the calendar year of its 1 April */
    public static Period financialYear(int begins) {
        return new Period(LocalDate.of(begins, Month.APRIL, 1), LocalDate.of(begins + 1, Month.MARCH, 31));
    }

    /** So many financial years, the last that of the day, the oldest first. */
    public static List<Period> financialYearsUntil(LocalDate day, int many) {
        var begins = financialYearOf(day).first.getYear();
        return IntStream.rangeClosed(begins - many + 1, begins).mapToObj(Period::financialYear).toList();
    }

    /** So many quarters, the last that of the day, the oldest first. */
    public static List<Period> quartersUntil(LocalDate day, int many) {
        var quarter = YearMonth.of(day.getYear(), day.getMonth().firstMonthOfQuarter());
        return IntStream.range(0, many).mapToObj(n -> quarter.minusMonths((long) QUARTER * (many - 1 - n)))
            .map(month -> new Period(month.atDay(1), month.plusMonths(QUARTER - 1).atEndOfMonth())).toList();
    }

    /** The same days a year earlier; the end of a month stays one. */
    public Period yearBefore() {
        var end = last.minusYears(1);
        return new Period(first.minusYears(1), YearMonth.from(last).atEndOfMonth().equals(last) ? YearMonth.from(end).atEndOfMonth() : end);
    }

    public boolean holds(LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@code 2026/27} for a financial year, {@code July to September 2026} for whole months, else its days. */
    public String inWords() {
        if (equals(financialYearOf(first))) return "%d/%02d".formatted(first.getYear(), last.getYear() % 100);
        var wholeMonths = first.getDayOfMonth() == 1 && YearMonth.from(last).atEndOfMonth().equals(last) && first.getYear() == last.getYear();
        return wholeMonths ? "%s to %s %d".formatted(month(first), month(last), last.getYear()) : days();
    }

    /** {@code 1 April 2026 to 31 March 2027}. */
    public String days() {
        return "%s to %s".formatted(first.format(DAY), last.format(DAY));
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}

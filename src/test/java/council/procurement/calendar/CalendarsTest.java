package council.procurement.calendar;

import council.procurement.calendar.config.UkBankHolidays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The bank holidays of domain rule 5.5, year by year, against what each calendar leaves out. */
class CalendarsTest {

    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Calendars calendars = Calendars.of(new UkBankHolidays(List.of()));

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec", "2 Jan, 18 Mar, 12 Jul, 5 Aug, 2 Dec"
        2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec", "2 Jan, 17 Mar, 14 Jul, 4 Aug, 1 Dec"
        2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec", "2 Jan, 17 Mar, 15 Jun, 13 Jul, 3 Aug, 30 Nov"
        2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec", "4 Jan, 17 Mar, 12 Jul, 2 Aug, 30 Nov"
        2028, "3 Jan, 14 Apr, 17 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec", "4 Jan, 17 Mar, 12 Jul, 7 Aug, 30 Nov"
        """)
    void the_council_stops_for_englands_bank_holidays_and_the_act_for_those_of_the_whole_kingdom(int year, String england, String elsewhere) {
        var inEngland = days(year, england);
        var anywhere = Stream.concat(inEngland.stream(), days(year, elsewhere).stream()).sorted().toList();

        assertThat(weekdaysWithoutWork(calendars.council(), year)).isEqualTo(inEngland);
        assertThat(weekdaysWithoutWork(calendars.act(), year)).isEqualTo(anywhere);
    }

    private static List<LocalDate> days(int year, String list) {
        return Arrays.stream(list.split(", ")).map(day -> MonthDay.parse(day, DAY_AND_MONTH).atYear(year)).toList();
    }

    private static List<LocalDate> weekdaysWithoutWork(WorkingDays calendar, int year) {
        return Year.of(year).atDay(1).datesUntil(Year.of(year + 1).atDay(1))
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .filter(day -> !calendar.isWorkingDay(day))
            .toList();
    }
}

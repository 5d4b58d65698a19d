package council.procurement.award;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.calendar.Calendars;
import council.procurement.calendar.config.UkBankHolidays;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked dates of domain reference 2.7. */
class StandstillTest {

    private static final Calendars CALENDARS = Calendars.of(new UkBankHolidays(List.of()));

    @ParameterizedTest(name = "published {0}, standstill until {1}")
    @CsvSource({
        "2026-06-11, 2026-06-23",
        "2026-07-06, 2026-07-16",
        "2026-11-24, 2026-12-04",
        "2026-12-18, 2026-12-31",
        "2027-03-12, 2027-03-24",
        "2026-11-21, 2026-12-03"})
    void eight_working_days_beginning_with_the_day_of_the_notice_by_the_calendar_of_the_whole_kingdom(LocalDate published, LocalDate lastDay) {
        var standstill = Standstill.underAct(published, 8, CALENDARS);
        assertThat(standstill.lastDay()).isEqualTo(lastDay);
        assertThat(standstill.isOver(lastDay.minusDays(1))).isFalse();
        assertThat(standstill.isOver(lastDay)).isFalse();
        assertThat(standstill.isOver(lastDay.plusDays(1))).isTrue();
        assertThat(standstill.earliestSigning()).isEqualTo(lastDay.plusDays(1));
    }

    @ParameterizedTest(name = "sent {0}, electronically {1}, standstill until {2}")
    @CsvSource({
        "2026-11-02, true, 2026-11-12",
        "2026-11-04, true, 2026-11-16",   // the tenth day is a Saturday
        "2026-12-15, true, 2026-12-29",   // Christmas Day, and Monday 28 December in place of Boxing Day
        "2026-11-20, true, 2026-12-01",   // Monday 30 November is a bank holiday in Scotland
        "2026-11-02, false, 2026-11-17"})
    void under_the_regulations_ten_calendar_days_and_then_to_the_next_working_day(LocalDate sent, boolean electronically, LocalDate lastDay) {
        assertThat(Standstill.underRegulations(sent, electronically, CALENDARS).lastDay()).isEqualTo(lastDay);
    }

    /** Whatever the day of the notice: the last day is a working day of the whole kingdom, and neither fewer nor more working days pass than are owed. */
    @Property
    void exactly_as_many_working_days_pass_as_are_owed(@ForAll @IntRange(max = 1500) int day, @ForAll @IntRange(min = 8, max = 20) int owed) {
        var published = LocalDate.of(2025, 2, 24).plusDays(day);
        var last = Standstill.underAct(published, owed, CALENDARS).lastDay();
        assertThat(CALENDARS.act().isWorkingDay(last)).isTrue();
        assertThat(published.datesUntil(last.plusDays(1)).filter(CALENDARS.act()::isWorkingDay).count()).isEqualTo(owed);
    }

    @Property
    void under_the_regulations_never_fewer_than_ten_days_and_never_to_a_day_off(@ForAll @IntRange(max = 1500) int day, @ForAll boolean electronically) {
        var sent = LocalDate.of(2025, 2, 24).plusDays(day);
        var last = Standstill.underRegulations(sent, electronically, CALENDARS).lastDay();
        var owed = sent.plusDays(electronically ? 10 : 15);
        assertThat(CALENDARS.act().isWorkingDay(last)).isTrue();
        assertThat(last).isAfterOrEqualTo(owed);
        assertThat(owed.datesUntil(last).filter(CALENDARS.act()::isWorkingDay)).isEmpty();
    }

    @Test
    void where_none_is_owed_every_day_will_do() {
        assertThat(Standstill.none().isOver(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(Standstill.none().earliestSigning()).isNull();
    }
}

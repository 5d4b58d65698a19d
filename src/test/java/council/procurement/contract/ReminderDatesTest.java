package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.calendar.Calendars;
import council.procurement.calendar.config.UkBankHolidays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDatesTest {

    private static final Calendars CALENDARS = Calendars.of(new UkBankHolidays(List.of()));
    private static final List<ReminderRules.Row> ROWS = Stream.of(18, 12, 9, 6, 3, 1).map(months -> new ReminderRules.Row(DateKind.EXPIRY, months, 0, true, null)).toList();

    /** Worked by hand with a calendar: Saturdays, Sundays, Christmas and Easter move to the working day before. */
    @ParameterizedTest
    @CsvSource({
        "2028-12-31, 2027-06-30 2027-12-31 2028-03-31 2028-06-30 2028-09-29 2028-11-30",
        "2027-06-25, 2025-12-24 2026-06-25 2026-09-25 2026-12-24 2027-03-25 2027-05-25",
        "2028-02-29, 2026-08-28 2027-02-26 2027-05-28 2027-08-27 2027-11-29 2028-01-28"})
    void reminders_lie_on_the_working_day_on_or_before_their_month(LocalDate end, String days) {
        assertThat(dates(LocalDate.of(2024, 1, 1)).of(DateKind.EXPIRY, end, ROWS)).extracting(one -> one.on().toString()).containsExactly(days.split(" "));
    }

    @Test
    void none_lies_before_the_start_and_of_a_contract_shorter_than_all_the_shortest_is_given_as_it_starts() {
        assertThat(dates(LocalDate.of(2027, 1, 1)).of(DateKind.EXPIRY, LocalDate.of(2027, 12, 31), ROWS)).extracting(DateReminder::months).containsExactly(9, 6, 3, 1);
        assertThat(dates(LocalDate.of(2027, 1, 1)).of(DateKind.EXPIRY, LocalDate.of(2027, 1, 20), ROWS)).singleElement().satisfies(one -> {
            assertThat(one.months()).isEqualTo(1);
            assertThat(one.on()).as("New Year's Day is a Friday").isEqualTo(LocalDate.of(2027, 1, 4));
        });
        assertThat(dates(LocalDate.of(2027, 1, 1)).of(DateKind.BREAK, LocalDate.of(2027, 12, 31), ROWS)).isEmpty();
    }

    @Property
    void a_reminder_is_never_on_a_day_off_never_before_the_start_and_never_later_than_the_rule_says_unless_the_contract_is_too_short(@ForAll @IntRange(min = 0, max = 2000) int startsAfter,
                                                                                                                                    @ForAll @IntRange(min = 0, max = 3000) int length) {
        var start = LocalDate.of(2024, 1, 1).plusDays(startsAfter);
        var end = start.plusDays(length);
        var reminders = dates(start).of(DateKind.EXPIRY, end, ROWS);
        assertThat(reminders).isNotEmpty().isSortedAccordingTo(Comparator.comparing(DateReminder::on));
        for (var one : reminders) {
            assertThat(CALENDARS.council().isWorkingDay(one.on())).isTrue();
            assertThat(one.on()).isAfterOrEqualTo(start);
            if (reminders.size() > 1) assertThat(one.on()).isBeforeOrEqualTo(end.minusMonths(one.months()));
        }
    }

    private static ReminderDates dates(LocalDate start) {
        return new ReminderDates(start, CALENDARS.council()::isWorkingDay);
    }
}

package council.procurement.calendar;

import council.procurement.calendar.config.UkBankHolidays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkingDaysTest {

    private final Calendars calendars = Calendars.of(new UkBankHolidays(List.of()));
    private final WorkingDays act = calendars.act();
    private final WorkingDays council = calendars.council();

    @ParameterizedTest(name = "published {0}: ends {1}, not {2}")
    @CsvSource({
        "2026-06-11, 2026-06-23, 2026-06-22",
        "2026-07-06, 2026-07-16, 2026-07-15",
        "2026-11-24, 2026-12-04, 2026-12-03",
        "2026-12-18, 2026-12-31, 2026-12-31",
        "2027-03-12, 2027-03-24, 2027-03-23",
        "2026-11-21, 2026-12-03, 2026-12-02",
    })
    void eight_working_days_beginning_with_publication_end_as_the_worked_standstills_say(
            LocalDate published, LocalDate byTheAct, LocalDate byEnglandAlone) {
        assertThat(act.nthBeginningWith(published, 8)).isEqualTo(byTheAct);
        assertThat(council.nthBeginningWith(published, 8)).isEqualTo(byEnglandAlone);
    }

    @Test
    void a_working_day_is_the_first_of_a_count_that_begins_with_it() {
        assertThat(council.nthBeginningWith(LocalDate.of(2026, 11, 23), 1)).isEqualTo("2026-11-23");
        assertThat(council.nthBeginningWith(LocalDate.of(2026, 11, 21), 1)).isEqualTo("2026-11-23");
    }

    @Test
    void the_day_itself_does_not_count_when_working_days_are_added() {
        assertThat(council.plus(LocalDate.of(2026, 11, 20), 1)).isEqualTo("2026-11-23");
        assertThat(council.plus(LocalDate.of(2026, 11, 21), 1)).isEqualTo("2026-11-23");
        assertThat(council.plus(LocalDate.of(2026, 12, 24), 2)).isEqualTo("2026-12-30");
    }

    @Test
    void the_new_year_is_passed_with_scotlands_second_of_january_on_the_acts_calendar_only() {
        assertThat(act.onOrAfter(LocalDate.of(2027, 1, 1))).isEqualTo("2027-01-05");
        assertThat(council.onOrAfter(LocalDate.of(2027, 1, 1))).isEqualTo("2027-01-04");
    }

    @Test
    void clear_working_days_leave_out_both_publication_and_decision() {
        assertThat(council.earliestAfterClearDays(LocalDate.of(2026, 11, 23), 5)).isEqualTo("2026-12-01");
        assertThat(council.earliestAfterClearDays(LocalDate.of(2026, 11, 20), 5)).isEqualTo("2026-11-30");
        assertThat(council.earliestAfterClearDays(LocalDate.of(2026, 11, 20), 0)).isEqualTo("2026-11-23");
    }

    @Test
    void days_between_are_those_after_the_first_up_to_and_with_the_last() {
        var friday = LocalDate.of(2026, 11, 20);
        assertThat(council.between(friday, friday)).isZero();
        assertThat(council.between(friday, friday.plusDays(2))).isZero();
        assertThat(council.between(friday, friday.plusDays(3))).isOne();
        assertThat(council.between(friday.plusDays(3), friday)).isEqualTo(-1);
    }

    @Test
    void a_number_of_days_that_cannot_be_meant_is_refused() {
        var day = LocalDate.of(2026, 11, 20);
        assertThatIllegalArgumentException().isThrownBy(() -> act.plus(day, 0)).withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> act.nthBeginningWith(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> act.earliestAfterClearDays(day, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> act.plus(day, Integer.MAX_VALUE));
    }
}

package council.procurement.calendar;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The worked dates of domain rules 1.8, 2.4 and 2.6. */
class CalendarDaysTest {

    @ParameterizedTest(name = "{1} days beginning with {0} end on {2}")
    @CsvSource({
        "2026-09-30, 30, 2026-10-29",
        "2027-03-31, 30, 2027-04-29",
        "2026-12-31, 30, 2027-01-29",
        "2027-06-30, 30, 2027-07-29",
        "2026-12-07, 30, 2027-01-05",
        "2026-12-07, 90, 2027-03-06",
        "2026-12-07, 1, 2026-12-07",
    })
    void days_beginning_with_a_day_count_it(LocalDate first, int days, LocalDate last) {
        assertThat(CalendarDays.lastBeginningWith(first, days)).isEqualTo(last);
    }

    @Test
    void a_tendering_period_starts_the_day_after_the_notice() {
        assertThat(CalendarDays.lastStartingAfter(LocalDate.of(2026, 12, 1), 25)).isEqualTo("2026-12-26");
    }

    @Test
    void clear_days_leave_out_both_publication_and_decision() {
        assertThat(CalendarDays.earliestAfterClearDays(LocalDate.of(2026, 12, 1), 28)).isEqualTo("2026-12-30");
        assertThat(CalendarDays.earliestAfterClearDays(LocalDate.of(2026, 12, 1), 0)).isEqualTo("2026-12-02");
    }

    @Test
    void a_number_of_days_that_cannot_be_meant_is_refused() {
        var day = LocalDate.of(2026, 12, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarDays.lastBeginningWith(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarDays.lastStartingAfter(day, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> CalendarDays.earliestAfterClearDays(day, -1));
    }
}

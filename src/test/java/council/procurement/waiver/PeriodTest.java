package council.procurement.waiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025/26", "2026-04-01, 2026/27", "2099-12-31, 2099/00"})
    void a_financial_year_runs_from_april_to_march(LocalDate day, String year) {
        var it = Period.financialYearOf(day);
        assertThat(it.inWords()).isEqualTo(year);
        assertThat(it.holds(day)).isTrue();
        assertThat(it.holds(it.first().minusDays(1))).isFalse();
        assertThat(it.holds(it.last().plusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-04-01, 2028-03-31, 2026-04-01, 2027-03-31", "2028-02-01, 2028-02-29, 2027-02-01, 2027-02-28", "2027-02-01, 2027-02-28, 2026-02-01, 2026-02-28", "2029-02-01, 2029-02-28, 2028-02-01, 2028-02-29"})
    void the_year_before_has_the_same_days_and_ends_with_its_month(LocalDate first, LocalDate last, LocalDate before, LocalDate until) {
        assertThat(new Period(first, last).yearBefore()).isEqualTo(new Period(before, until));
    }

    @Test
    void quarters_follow_one_another_and_the_last_holds_the_day() {
        var quarters = Period.quartersUntil(LocalDate.of(2026, 11, 23), 4);
        assertThat(quarters).extracting(Period::inWords).containsExactly("January to March 2026", "April to June 2026", "July to September 2026", "October to December 2026");
        assertThat(Period.financialYearsUntil(LocalDate.of(2026, 11, 23), 2)).extracting(Period::inWords).containsExactly("2025/26", "2026/27");
    }

    @Test
    void other_days_are_named() {
        assertThat(new Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 11, 23)).inWords()).isEqualTo("1 April 2026 to 23 November 2026");
    }
}

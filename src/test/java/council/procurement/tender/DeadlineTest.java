package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.calendar.Calendars;
import council.procurement.calendar.WorkingDays;
import council.procurement.calendar.config.UkBankHolidays;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final WorkingDays COUNCIL = Calendars.of(new UkBankHolidays(List.of())).council();

    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 25, 0, 2026-11-27",  // 25 days from the day after (Procurement Act 2023 s.54)
        "2026-12-01, 25, 0, 2026-12-29",  // 26 December is a Saturday, 28 December the substitute bank holiday
        "2026-11-23, 0, 10, 2026-12-07",  // the council's rule; St Andrew's Day does not stop England
        "2026-11-23, 0, 5, 2026-11-30",
        "2026-12-21, 0, 5, 2026-12-30",   // Christmas Day and Boxing Day's substitute do not count
        "2026-11-23, 0, 0, 2026-11-24",   // no minimum: never the same day
        "2026-11-27, 0, 0, 2026-11-30"})
    void the_earliest_deadline(LocalDate from, int days, int workingDays, LocalDate earliest) {
        var rules = rules(days, workingDays);
        assertThat(Deadline.earliest(from, rules, COUNCIL)).isEqualTo(earliest);
        assertThat(Deadline.refusals(earliest, from, rules, COUNCIL).isEmpty()).isTrue();
        assertThat(Deadline.refusals(earliest.minusDays(1), from, rules, COUNCIL).reasons()).first().asString()
            .isEqualTo("The deadline is too early: counted from %s, the earliest allowed is %s.".formatted(Deadline.written(from), Deadline.written(earliest)));
    }

    @Test
    void a_day_off_is_refused_with_the_next_working_day() {
        assertThat(Deadline.refusals(LocalDate.of(2026, 12, 12), LocalDate.of(2026, 11, 23), rules(0, 5), COUNCIL).reasons())
            .containsExactly("Saturday 12 December 2026 is not a working day; the next one is Monday 14 December 2026.");
    }

    @Test
    void a_slip_of_the_year_is_refused_and_a_missing_date_asked_for() {
        assertThat(Deadline.refusals(LocalDate.of(2027, 12, 7), LocalDate.of(2026, 11, 23), rules(0, 5), COUNCIL).reasons()).containsExactly("The deadline is more than a year away; check the year.");
        assertThat(Deadline.refusals(null, LocalDate.of(2026, 11, 23), rules(0, 5), COUNCIL).reasons()).containsExactly("Give the deadline; the earliest allowed is Monday 30 November 2026.");
    }

    @Test
    void noon_is_noon_in_london_in_summer_too() {
        assertThat(Deadline.on(LocalDate.of(2026, 7, 1))).isEqualTo("2026-07-01T11:00:00Z");
        assertThat(Deadline.on(LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-01T12:00:00Z");
        assertThat(Deadline.written(Deadline.on(LocalDate.of(2026, 7, 1)))).isEqualTo("12:00 on 1 July 2026");
    }

    @Property(tries = 300)
    void the_earliest_deadline_is_a_working_day_and_keeps_both_minimums(@ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(max = 40) int days, @ForAll @IntRange(max = 20) int workingDays) {
        var from = LocalDate.of(2026, 1, 1).plusDays(day);
        var earliest = Deadline.earliest(from, rules(days, workingDays), COUNCIL);
        assertThat(COUNCIL.isWorkingDay(earliest)).isTrue();
        assertThat(earliest).isAfterOrEqualTo(from.plusDays(Math.max(1, days)));
        assertThat(COUNCIL.between(from, earliest)).isGreaterThanOrEqualTo(workingDays);
    }

    private static TenderRules rules(int days, int workingDays) {
        return new TenderRules(false, 0, days, workingDays, 20, 85, false, 10, 7);
    }
}

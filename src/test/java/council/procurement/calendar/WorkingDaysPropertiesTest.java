package council.procurement.calendar;

import council.procurement.calendar.config.UkBankHolidays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDaysPropertiesTest {

    private static final Calendars CALENDARS = Calendars.of(new UkBankHolidays(List.of()));

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2015, 1, 1).toEpochDay(), LocalDate.of(2050, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return Arbitraries.of(CALENDARS.act(), CALENDARS.council());
    }

    @Property
    void no_count_ends_on_a_day_without_work(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(List.of(calendar.onOrAfter(day), calendar.plus(day, n), calendar.nthBeginningWith(day, n),
            calendar.earliestAfterClearDays(day, n))).allMatch(calendar::isWorkingDay);
    }

    @Property
    void n_working_days_later_exactly_n_have_passed(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        var end = calendar.plus(day, n);
        assertThat(day.plusDays(1).datesUntil(end.plusDays(1)).filter(calendar::isWorkingDay)).hasSize(n);
        assertThat(calendar.between(day, end)).isEqualTo(n);
        assertThat(calendar.between(end, day)).isEqualTo(-n);
    }

    @Property
    void a_count_beginning_with_a_day_holds_exactly_n_working_days(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(day.datesUntil(calendar.nthBeginningWith(day, n).plusDays(1)).filter(calendar::isWorkingDay)).hasSize(n);
    }

    @Property
    void n_clear_days_lie_wholly_between(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day, @ForAll @IntRange(max = 60) int n) {
        var earliest = calendar.earliestAfterClearDays(day, n);
        assertThat(day.plusDays(1).datesUntil(earliest).filter(calendar::isWorkingDay)).hasSize(n);
    }

    @Property
    void the_act_never_answers_earlier_than_the_council(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        var act = CALENDARS.act();
        var council = CALENDARS.council();
        assertThat(act.onOrAfter(day)).isAfterOrEqualTo(council.onOrAfter(day));
        assertThat(act.plus(day, n)).isAfterOrEqualTo(council.plus(day, n));
        assertThat(act.nthBeginningWith(day, n)).isAfterOrEqualTo(council.nthBeginningWith(day, n));
        assertThat(council.isWorkingDay(day) || !act.isWorkingDay(day)).isTrue();
    }

    @Property
    void a_later_start_or_a_longer_count_never_ends_earlier(
            @ForAll("calendars") WorkingDays calendar, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int n) {
        assertThat(calendar.plus(day.plusDays(1), n)).isAfterOrEqualTo(calendar.plus(day, n));
        assertThat(calendar.plus(day, n + 1)).isAfter(calendar.plus(day, n));
        assertThat(calendar.nthBeginningWith(day.plusDays(1), n)).isAfterOrEqualTo(calendar.nthBeginningWith(day, n));
        assertThat(calendar.nthBeginningWith(day, n + 1)).isAfter(calendar.nthBeginningWith(day, n));
    }
}

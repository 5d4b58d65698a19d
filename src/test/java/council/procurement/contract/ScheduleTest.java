package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 12, 31);

    @Test
    void the_next_review_comes_first() {
        var schedule = new Schedule(START, END, LocalDate.of(2027, 4, 1), false, false);
        assertThat(schedule.next()).isEqualTo(new Schedule.Due(Step.REVIEW, LocalDate.of(2027, 4, 1)));
        assertThat(schedule.on(LocalDate.of(2027, 3, 31))).isEqualTo(Step.NOTHING);
        assertThat(schedule.on(LocalDate.of(2027, 4, 1))).isEqualTo(Step.REVIEW);
    }

    @Test
    void the_end_is_planned_six_months_before_and_one_month_before_for_less_than_a_year() {
        assertThat(new Schedule(START, END, null, false, false).next()).isEqualTo(new Schedule.Due(Step.PLAN_END, LocalDate.of(2028, 6, 30)));
        assertThat(new Schedule(START, LocalDate.of(2027, 12, 31), null, false, false).next().on()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(new Schedule(START, LocalDate.of(2027, 12, 30), null, false, false).next().on()).isEqualTo(LocalDate.of(2027, 11, 30));
    }

    @Test
    void the_last_day_still_belongs_to_the_contract() {
        var schedule = new Schedule(START, END, null, true, false);
        assertThat(schedule.on(END)).isEqualTo(Step.NOTHING);
        assertThat(schedule.on(END.plusDays(1))).isEqualTo(Step.CLOSE);
    }

    @Test
    void a_purchase_by_one_quote_only_expires() {
        assertThat(new Schedule(START, END, null, false, true).next()).isEqualTo(new Schedule.Due(Step.EXPIRED, END.plusDays(1)));
    }

    @Test
    void after_the_end_nothing_else_is_asked_than_to_close() {
        assertThat(new Schedule(START, END, LocalDate.of(2028, 10, 1), false, false).on(END.plusDays(1))).isEqualTo(Step.CLOSE);
    }

    @Test
    void the_end_stands_as_unplanned_from_the_reminder_until_somebody_says_what_follows() {
        assertThat(new Schedule(START, END, null, false, false).isEndNear(LocalDate.of(2028, 6, 29))).isFalse();
        assertThat(new Schedule(START, END, null, false, false).isEndNear(LocalDate.of(2028, 6, 30))).isTrue();
        assertThat(new Schedule(START, END, null, true, false).isEndNear(END)).isFalse();
        assertThat(new Schedule(START, END, null, false, true).isEndNear(END)).isFalse();
    }

    /** What the timer waited for is what is due when it fires: the loop cannot spin. */
    @Property
    void on_the_next_date_something_is_due_and_the_day_before_nothing_unless_it_is_overdue(@ForAll @IntRange(min = 0, max = 4000) int length, @ForAll @IntRange(min = 1, max = 5000) int review,
                                                                                          @ForAll boolean planned, @ForAll boolean unattended) {
        var schedule = new Schedule(START, START.plusDays(length), START.plusDays(review), planned, unattended);
        var next = schedule.next();
        assertThat(schedule.on(next.on())).isEqualTo(next.step());
        assertThat(schedule.on(next.on().minusDays(1))).isEqualTo(Step.NOTHING);
    }
}

package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate END = LocalDate.of(2028, 12, 31);

    @Test
    void the_next_review_comes_first() {
        var schedule = new Schedule(END, LocalDate.of(2027, 4, 1), LocalDate.of(2027, 6, 30), null, false);
        assertThat(schedule.next()).isEqualTo(new Schedule.Due(Step.REVIEW, LocalDate.of(2027, 4, 1)));
        assertThat(schedule.on(LocalDate.of(2027, 3, 31))).isEqualTo(Step.NOTHING);
        assertThat(schedule.on(LocalDate.of(2027, 4, 1))).isEqualTo(Step.REVIEW);
    }

    @Test
    void what_holds_nothing_up_comes_before_a_review_that_is_due_as_well() {
        var day = LocalDate.of(2027, 6, 30);
        assertThat(new Schedule(END, day.minusDays(9), day, day, false).on(day)).isEqualTo(Step.REMIND);
        assertThat(new Schedule(END, day.minusDays(9), day, null, false).on(day)).isEqualTo(Step.PLAN_END);
    }

    @Test
    void the_last_day_still_belongs_to_the_contract() {
        var schedule = new Schedule(END, null, null, null, false);
        assertThat(schedule.on(END)).isEqualTo(Step.NOTHING);
        assertThat(schedule.on(END.plusDays(1))).isEqualTo(Step.CLOSE);
    }

    @Test
    void a_purchase_by_one_quote_only_expires() {
        assertThat(new Schedule(END, null, END, END, true).next()).isEqualTo(new Schedule.Due(Step.EXPIRED, END.plusDays(1)));
    }

    @Test
    void after_the_end_nothing_else_is_asked_than_to_close() {
        assertThat(new Schedule(END, LocalDate.of(2028, 10, 1), LocalDate.of(2028, 6, 30), LocalDate.of(2028, 6, 30), false).on(END.plusDays(1))).isEqualTo(Step.CLOSE);
    }

    /** What the timer waited for is what is due when it fires: the loop cannot spin. */
    @Property
    void on_the_next_date_something_is_due_and_the_day_before_nothing(@ForAll @IntRange(min = 0, max = 4000) int length, @ForAll @IntRange(min = 1, max = 5000) int review,
                                                                      @ForAll @IntRange(min = 1, max = 5000) int plan, @ForAll @IntRange(min = 1, max = 5000) int remind, @ForAll boolean unattended) {
        var start = LocalDate.of(2027, 1, 1);
        var schedule = new Schedule(start.plusDays(length), start.plusDays(review), start.plusDays(plan), start.plusDays(remind), unattended);
        var next = schedule.next();
        assertThat(schedule.on(next.on())).isNotEqualTo(Step.NOTHING);
        assertThat(schedule.on(next.on().minusDays(1))).isEqualTo(Step.NOTHING);
    }
}

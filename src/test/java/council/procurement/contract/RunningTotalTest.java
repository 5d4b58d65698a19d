package council.procurement.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RunningTotalTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    /** 1,000 days. */
    private static final LocalDate LONGEST = START.plusDays(999);

    @Test
    void percentages_are_rounded_up_so_that_no_limit_is_passed_unseen() {
        var total = RunningTotal.of(new BigDecimal("90000"), START, LONGEST, List.of(new RunningTotal.Step(new BigDecimal("9000.01"), 100)));
        assertThat(total.valuePercent()).isEqualByComparingTo("10.01");
        assertThat(total.termPercent()).isEqualByComparingTo("10");
    }

    /** Nothing is gained by splitting a change, nor by taking back with one hand what the other gives. */
    @Property
    void a_change_in_parts_counts_as_much_as_the_whole_and_changes_down_as_much_as_up(@ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 50_000) Integer> parts, @ForAll boolean alternating) {
        var steps = new ArrayList<RunningTotal.Step>();
        for (int i = 0; i < parts.size(); i++) steps.add(new RunningTotal.Step(BigDecimal.valueOf(alternating && i % 2 == 1 ? -parts.get(i) : parts.get(i)), 0));
        var whole = BigDecimal.valueOf(parts.stream().mapToInt(Integer::intValue).sum());
        var total = RunningTotal.of(new BigDecimal("90000"), START, LONGEST, steps);
        assertThat(total).isEqualTo(RunningTotal.of(new BigDecimal("90000"), START, LONGEST, List.of(new RunningTotal.Step(whole, 0))));
    }
}

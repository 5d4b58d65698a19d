package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** References are unique and gapless within a year, however many officers start at once. */
abstract class References {

    private static final int OFFICERS = 20;
    private static final int STARTS_OF_EACH = 5;
    private static final int YEAR_WITHOUT_CASES = 2031;

    @Autowired Officers officers;

    @Test
    void references_are_gapless_when_many_start_at_once() throws Exception {
        officers.clockAt(LocalDate.of(YEAR_WITHOUT_CASES, 3, 3));
        var given = new ArrayList<String>();
        var desks = Executors.newFixedThreadPool(OFFICERS);
        try {
            Callable<String> start = () -> officers.starts("olivia", need()).getBusinessKey();
            for (var one : desks.invokeAll(IntStream.range(0, OFFICERS * STARTS_OF_EACH).mapToObj(i -> start).toList())) given.add(one.get());
        } finally {
            desks.shutdown();
        }
        assertThat(given).containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, OFFICERS * STARTS_OF_EACH).mapToObj(i -> "P-%d-%04d".formatted(YEAR_WITHOUT_CASES, i)).toList());
    }

    @Test
    void a_refused_start_takes_no_number() {
        officers.clockAt(LocalDate.of(YEAR_WITHOUT_CASES + 1, 3, 3));
        var first = officers.starts("olivia", need()).getBusinessKey();
        var past = need();
        past.put("neededBy", "2020-01-01");
        assertThatThrownBy(() -> officers.starts("olivia", past)).isInstanceOf(Refused.class);
        var second = officers.starts("olivia", need()).getBusinessKey();
        assertThat(first).endsWith("-0001");
        assertThat(second).endsWith("-0002");
    }

    private static Map<String, Object> need() {
        var answers = Officers.need("At the same moment", "150000");
        answers.put("neededBy", (YEAR_WITHOUT_CASES + 2) + "-12-01");
        return answers;
    }
}

package council.procurement.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.award.SealEntry;
import council.procurement.award.SealingRegisterService;
import council.procurement.support.Officers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** References are unique and gapless within a year, however many officers start at once. */
abstract class References {

    private static final int OFFICERS = 20;
    private static final int STARTS_OF_EACH = 5;
    private static final int YEAR_WITHOUT_CASES = 2031;
    private static final int YEAR_OF_SEALS = 2033;

    @Autowired Officers officers;
    @Autowired SealingRegisterService seals;
    @Autowired PlatformTransactionManager transactions;

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

    @Test
    void the_sealing_register_has_no_gap_when_many_seal_at_once_and_some_are_refused() throws Exception {
        officers.clockAt(LocalDate.of(YEAR_OF_SEALS, 3, 3));
        var reference = officers.starts("olivia", need()).getBusinessKey();
        var desks = Executors.newFixedThreadPool(OFFICERS);
        try {
            var all = IntStream.range(0, OFFICERS * 2).<Callable<Void>>mapToObj(lot -> () -> {
                new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
                    seals.enter(reference, lot, "Contract", "Acme Ltd", LocalDate.of(YEAR_OF_SEALS, 3, 3), "monica", "leila", null);
                    if (lot % 2 == 1) transaction.setRollbackOnly();
                });
                return null;
            }).toList();
            for (var one : desks.invokeAll(all)) one.get();
        } finally {
            desks.shutdown();
        }
        assertThat(seals.read("ivan", reference)).extracting(SealEntry::number).containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, OFFICERS).mapToObj(i -> "S-%d-%04d".formatted(YEAR_OF_SEALS, i)).toList());
    }

    private static Map<String, Object> need() {
        var answers = Officers.need("At the same moment", "150000");
        answers.put("neededBy", (YEAR_WITHOUT_CASES + 2) + "-12-01");
        return answers;
    }
}

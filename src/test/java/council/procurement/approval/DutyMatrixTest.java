package council.procurement.approval;

import static council.procurement.support.Officers.need;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.support.Officers;
import council.procurement.support.ProcessTest;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The matrix of domain reference 7.3, cell by cell: {@code x} one person may not do both, {@code o} they may. */
@ProcessTest
class DutyMatrixTest {

    private static final List<Duty> COLUMNS = List.of(Duty.REQUEST, Duty.BUDGET, Duty.ROUTE, Duty.OPEN_BIDS, Duty.SCORE, Duty.MODERATE, Duty.RECOMMEND, Duty.APPROVE_AWARD, Duty.SIGN,
        Duty.ORDER, Duty.RECEIVE, Duty.PAY, Duty.MANAGE);
    /** Funds and approval of a purchase below £10,000 are one deed of one person; as two deeds they are not. */
    private static final String MATRIX = """
        REQUEST        . x o x o x o x x x o x o
        BUDGET         . . o x o x o x x x x x o
        ROUTE          . . . o x o o x x o x x o
        OPEN_BIDS      . . . . x o x x x x x x x
        SCORE          . . . . . x o x x x o x o
        MODERATE       . . . . . . o x x x x x x
        RECOMMEND      . . . . . . . x x x o x o
        APPROVE_AWARD  . . . . . . . . x x x x x
        SIGN           . . . . . . . . . x x x x
        ORDER          . . . . . . . . . . x x o
        RECEIVE        . . . . . . . . . . . x o
        PAY            . . . . . . . . . . . . o
        """;
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired DutyService duties;
    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;

    static Stream<Arguments> cells() {
        return MATRIX.lines().flatMap(line -> {
            var cells = line.strip().split("\\s+");
            var row = Duty.valueOf(cells[0]);
            return Stream.iterate(0, i -> i < COLUMNS.size(), i -> i + 1).filter(i -> !cells[i + 1].equals(".")).map(i -> Arguments.of(row, COLUMNS.get(i), cells[i + 1].equals("o")));
        });
    }

    private String aCase() {
        return officers.starts("olivia", need("Matrix", "150000")).getBusinessKey();
    }

    @Test
    void the_matrix_has_every_pair() {
        assertThat(cells()).hasSize(13 * 12 / 2);
        assertThat(Arrays.asList(Duty.values())).containsExactlyInAnyOrderElementsOf(COLUMNS);
        assertThat(jdbc.sql("select count(*) from incompatible_duties").query(Long.class).single()).isEqualTo(cells().filter(cell -> !(boolean) cell.get()[2]).count());
    }

    private static final Map<Duty, String> CASES = new EnumMap<>(Duty.class);

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("cells")
    void one_person_may_do_both_or_may_not_in_whatever_order(Duty one, Duty other, boolean both) {
        var reference = CASES.computeIfAbsent(one, duty -> aCase());
        for (var pair : List.of(List.of(one, other), List.of(other, one))) {
            var person = "matrix" + NEXT.incrementAndGet();
            duties.perform(reference, person, pair.get(0));
            if (both) {
                duties.perform(reference, person, pair.get(1));
                assertThat(duties.in(reference)).filteredOn(done -> done.person().equals(person)).extracting(DutyDone::duty).containsExactlyInAnyOrder(one, other);
            } else {
                assertThatThrownBy(() -> duties.perform(reference, person, pair.get(1))).isInstanceOf(Refused.class)
                    .hasMessage("You %s in case %s, so somebody else must do this: the same person may not do both (separation of duties).", pair.get(0).done(), reference);
                assertThat(duties.hasDone(reference, person, pair.get(1))).isFalse();
                assertThat(jdbc.sql("select count(*) from refused_attempt where person = ? and reference = ?").params(person, reference).query(Long.class).single()).as("logged").isEqualTo(1);
            }
        }
    }
}

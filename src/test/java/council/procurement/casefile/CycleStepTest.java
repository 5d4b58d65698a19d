package council.procurement.casefile;

import static council.procurement.casefile.CycleStep.State.DONE;
import static council.procurement.casefile.CycleStep.State.IF_WANTED;
import static council.procurement.casefile.CycleStep.State.NOT_NEEDED;
import static council.procurement.casefile.CycleStep.State.NOT_REACHED;
import static council.procurement.casefile.CycleStep.State.NOW;
import static council.procurement.casefile.CycleStep.State.STOPPED;
import static council.procurement.casefile.CycleStep.State.TO_COME;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CycleStepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void a_new_case_has_everything_before_it() {
        assertThat(states(routed(Route.BELOW_THRESHOLD_TENDER), EnumSet.of(Stage.INITIATION)))
            .containsExactly(NOW, TO_COME, IF_WANTED, TO_COME, TO_COME, TO_COME, TO_COME);
    }

    @Test
    void a_case_without_a_route_yet_promises_nothing_away() {
        assertThat(states(opened(), EnumSet.of(Stage.INITIATION))).containsExactly(NOW, TO_COME, IF_WANTED, TO_COME, TO_COME, TO_COME, TO_COME);
    }

    @Test
    void quotations_need_neither_business_case_nor_market_engagement() {
        assertThat(states(routed(Route.QUOTATIONS), EnumSet.of(Stage.INITIATION))).containsExactly(NOW, NOT_NEEDED, NOT_NEEDED, TO_COME, TO_COME, TO_COME, TO_COME);
    }

    @Test
    void one_quote_goes_straight_to_award() {
        assertThat(states(routed(Route.ONE_QUOTE), EnumSet.of(Stage.INITIATION))).containsExactly(NOW, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, TO_COME, TO_COME);
    }

    @Test
    void a_stage_that_left_no_line_in_the_timeline_was_not_needed() {
        assertThat(states(routed(Route.STATUTORY).at(Stage.TENDER), EnumSet.of(Stage.INITIATION, Stage.BUSINESS_CASE)))
            .containsExactly(DONE, DONE, NOT_NEEDED, NOW, TO_COME, TO_COME, TO_COME);
    }

    @Test
    void a_rejected_case_ended_where_it_was() {
        var rejected = routed(Route.STATUTORY).at(Stage.BUSINESS_CASE).ended(CaseStatus.REJECTED, "Not this year.");
        assertThat(states(rejected, EnumSet.of(Stage.INITIATION, Stage.BUSINESS_CASE)))
            .containsExactly(DONE, STOPPED, NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED, NOT_REACHED);
    }

    @Test
    void a_signed_contract_runs() {
        var signed = routed(Route.ONE_QUOTE).at(Stage.AWARD).ended(CaseStatus.CONTRACT_SIGNED, null);
        assertThat(states(signed, EnumSet.of(Stage.INITIATION, Stage.AWARD))).containsExactly(DONE, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, NOT_NEEDED, DONE, NOW);
    }

    private static List<CycleStep.State> states(ProcurementCase it, Set<Stage> visited) {
        return CycleStep.of(it, visited).stream().map(CycleStep::state).toList();
    }

    private static ProcurementCase opened() {
        var need = new Need("Waste fleet", "Needed.", "waste-and-fleet", Category.GOODS, "34144512", new BigDecimal("150000"), new BigDecimal("20"),
            TODAY.plusYears(1), 36, 12, "WF-1", null, false, false, false);
        return ProcurementCase.opened("P-2026-0001", need, "olivia", Instant.EPOCH, TODAY);
    }

    private static ProcurementCase routed(Route route) {
        return opened().routed(new Routing("PA2023", new BigDecimal("207720"), true, route, 3, false));
    }
}

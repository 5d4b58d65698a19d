package council.procurement.businesscase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ProposalTest {

    static Proposal proposal(String purchase) {
        return proposal(PreferredOption.MARKET, new BigDecimal(purchase), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("12000"));
    }

    private static Proposal proposal(PreferredOption preferred, BigDecimal purchase, BigDecimal running, BigDecimal disposal, BigDecimal annualCostNow) {
        return new Proposal("a", "b", "c", "d", "e", preferred, "f", purchase, running, disposal, annualCostNow, "g", "h", true, null, "i");
    }

    private static BusinessCase businessCase(Proposal proposal) {
        return new BusinessCase("P-2026-0001", proposal, BusinessCaseStatus.WRITTEN, "olivia", Instant.EPOCH, null);
    }

    @Test
    void what_is_left_out_is_named_and_a_cost_must_be_there_where_something_is_bought() {
        assertThat(proposal("0.01").refusals().isEmpty()).isTrue();
        assertThat(proposal("0").refusals().reasons()).containsExactly("The whole-life cost must be more than £0.");
        assertThat(proposal(PreferredOption.DO_NOTHING, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO).refusals().isEmpty()).isTrue();
        assertThat(proposal("-0.01").refusals().reasons()).containsExactly("Give the cost of purchase, running and disposal in pounds; 0 where there is none.");
        assertThat(proposal("999999999.99").refusals().isEmpty()).isTrue();
        assertThat(proposal("1000000000").refusals().reasons()).containsExactly("The whole-life cost must be below £1,000,000,000; check the figures.");
        var empty = new Proposal(null, null, null, null, null, null, null, null, null, null, null, null, null, false, null, null);
        assertThat(empty.refusals().reasons()).hasSize(9);
    }

    @Test
    void there_is_no_planned_saving_without_a_term_or_a_cost_today() {
        assertThat(businessCase(proposal("100")).plannedSaving(0)).isEmpty();
        var isNew = proposal(PreferredOption.MARKET, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(businessCase(isNew).plannedSaving(12)).isEmpty();
        assertThat(businessCase(proposal("13000")).plannedSaving(12)).contains(new BigDecimal("-1000.00"));
    }

    @Property
    void whole_years_save_the_cost_of_today_less_the_whole_life_cost(@ForAll @BigRange(min = "0", max = "300000") @Scale(2) BigDecimal purchase,
            @ForAll @BigRange(min = "0", max = "300000") @Scale(2) BigDecimal running, @ForAll @BigRange(min = "0.01", max = "100000") @Scale(2) BigDecimal now,
            @ForAll @IntRange(min = 1, max = 20) int years) {
        var it = businessCase(proposal(PreferredOption.SHARED, purchase, running, BigDecimal.ZERO, now));
        assertThat(it.wholeLifeCost()).isEqualByComparingTo(purchase.add(running));
        assertThat(it.plannedSaving(12 * years).orElseThrow().add(it.wholeLifeCost())).isEqualByComparingTo(now.multiply(BigDecimal.valueOf(years)));
    }
}

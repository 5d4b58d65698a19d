package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.AwardCriteria.Question;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Weights of 100 points: the total, the limits of price, the least for social value. */
class AwardCriteriaTest {

    private static final TenderRules FULL = new TenderRules(false, 0, 25, 0, 20, 85, false, 10, 7);
    private static final TenderRules SHORT = new TenderRules(true, 3, 0, 5, 20, 85, true, 10, 2);

    @Property
    void any_split_of_100_within_the_limits_is_accepted_and_its_criteria_total_100(@ForAll @IntRange(min = 20, max = 85) int price, @ForAll @IntRange(min = 10, max = 15) int social, @ForAll @IntRange(min = 0, max = 100) int share) {
        var quantity = social * share / 100;
        var quality = 100 - price - social;
        var criteria = criteria(price, quality, quantity, social - quantity);
        assertThat(criteria.refusals(FULL).reasons()).isEmpty();
        assertThat(criteria.numbered(List.of(Scales.FIVE, Scales.TEN)).stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        assertThat(criteria.numbered(List.of(Scales.FIVE, Scales.TEN))).extracting(Criterion::number).isSorted().doesNotHaveDuplicates();
        assertThat(criteria.numbered(List.of(Scales.FIVE, Scales.TEN))).allMatch(c -> c.weight().signum() > 0);
    }

    @Property
    void no_other_total_is_accepted(@ForAll @IntRange(min = 0, max = 100) int price, @ForAll @IntRange(min = 0, max = 100) int quality, @ForAll @IntRange(min = 0, max = 100) int quantity) {
        var refused = criteria(price, quality, quantity, 0).refusals(FULL).reasons().stream().anyMatch(r -> r.startsWith("The weights must total 100"));
        assertThat(refused).isEqualTo(price + quality + quantity != 100);
    }

    @Test
    void price_stands_within_its_limits() {
        assertThat(reasons(new BigDecimal("19.99"), "70.01", "10")).containsExactly("The weight of price must be from 20 to 85.");
        assertThat(reasons(new BigDecimal("20"), "70", "10")).isEmpty();
        assertThat(reasons(new BigDecimal("85"), "5", "10")).isEmpty();
        assertThat(reasons(new BigDecimal("85.01"), "4.99", "10")).containsExactly("The weight of price must be from 20 to 85.");
    }

    @Test
    void social_value_has_its_least() {
        assertThat(reasons(new BigDecimal("60"), "30.01", "9.99")).containsExactly("Social value must have at least 10 of the 100 points.");
        assertThat(reasons(new BigDecimal("60"), "30", "10")).isEmpty();
    }

    @Test
    void price_alone_decides_where_the_rules_let_it() {
        assertThat(AwardCriteria.priceOnly().refusals(SHORT).isEmpty()).isTrue();
        assertThat(AwardCriteria.priceOnly().refusals(FULL).reasons()).contains("The weight of price must be from 20 to 85.");
        assertThat(AwardCriteria.priceOnly().numbered(List.of(Scales.FIVE, Scales.TEN))).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(CriterionKind.PRICE);
            assertThat(c.weight()).isEqualByComparingTo("100");
        });
    }

    @Test
    void a_question_has_text_and_weight_or_neither() {
        var half = new AwardCriteria(new BigDecimal("60"), List.of(new Question(null, new BigDecimal("30")), new Question("", null)), new BigDecimal("10"), null);
        assertThat(half.refusals(FULL).reasons()).first().asString().startsWith("Give each quality question both");
        assertThat(criteria(60, 30, 10, 0).questions()).hasSize(1);
    }

    @Test
    void a_negative_weight_is_refused_even_where_the_total_fits() {
        assertThat(new AwardCriteria(new BigDecimal("80"), List.of(new Question("How?", new BigDecimal("30"))), new BigDecimal("20"), new BigDecimal("-30")).refusals(FULL).reasons())
            .contains("No weight may be less than 0.");
    }

    private static AwardCriteria criteria(int price, int quality, int quantity, int socialQuality) {
        return new AwardCriteria(BigDecimal.valueOf(price), List.of(new Question(quality == 0 ? null : "How?", BigDecimal.valueOf(quality)), new Question(null, null)), BigDecimal.valueOf(quantity), BigDecimal.valueOf(socialQuality));
    }

    private static List<String> reasons(BigDecimal price, String quality, String social) {
        return new AwardCriteria(price, List.of(new Question("How?", new BigDecimal(quality))), new BigDecimal(social), null).refusals(FULL).reasons();
    }
}

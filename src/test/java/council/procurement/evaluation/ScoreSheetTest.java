package council.procurement.evaluation;

import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.tender.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final List<Criterion> CRITERIA = List.of(criterion(1, PRICE, 60), criterion(2, QUALITY, 15), criterion(3, QUALITY, 10),
        criterion(4, QUALITY, 5), criterion(5, SOCIAL_VALUE_QUANTITY, 5), criterion(6, SOCIAL_VALUE_QUALITY, 5));

    @Test
    void the_worked_vector_of_the_domain_reference_comes_out_to_the_penny() {
        var ranking = new ScoreSheet(CRITERIA, List.of(
            bid(1, "A", "100000", "12000", 3, 3, 4, 2), bid(2, "B", "110000", "30000", 4, 4, 3, 3), bid(3, "C", "125000", "24000", 5, 4, 5, 4))).rank();
        assertThat(ranking.bids()).extracting(RankedBid::supplier, RankedBid::rank, b -> b.pricePoints().toString(), b -> b.qualityPoints().toString(),
                b -> b.socialValuePoints().toString(), b -> b.totalPoints().toString())
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("B", 1, "54.55", "23.00", "8.00", "85.55"),
                org.assertj.core.groups.Tuple.tuple("C", 2, "48.00", "28.00", "8.00", "84.00"),
                org.assertj.core.groups.Tuple.tuple("A", 3, "60.00", "19.00", "4.00", "83.00"));
        assertThat(ranking.needsLots()).isFalse();
    }

    @Test
    void each_question_is_rounded_half_up_and_the_sum_is_not_rounded_again() {
        var thirds = List.of(criterion(1, PRICE, 70), new Criterion(2, QUALITY, "Two", new BigDecimal("10.01")), new Criterion(3, QUALITY, "Three", new BigDecimal("19.99")));
        var ranked = new ScoreSheet(thirds, List.of(new ScoredBid(1, "A", new BigDecimal("3"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 4)),
            new ScoredBid(2, "B", new BigDecimal("7"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 4)))).rank().bids();
        assertThat(ranked.get(0).qualityPoints()).isEqualByComparingTo("24.00"); // 8.008 and 15.992, each rounded
        assertThat(ranked.get(1).pricePoints()).isEqualByComparingTo("30.00");
    }

    @Test
    void nobody_offering_social_value_gets_points_for_it() {
        var ranked = new ScoreSheet(CRITERIA, List.of(bid(1, "A", "100", "0", 3, 3, 3, 0), bid(2, "B", "110", "0", 3, 3, 3, 0))).rank().bids();
        assertThat(ranked).allSatisfy(bid -> assertThat(bid.socialValuePoints()).isEqualByComparingTo("0"));
    }

    @Test
    void equal_totals_are_ordered_by_quality_then_social_value_then_price() {
        var criteria = List.of(criterion(1, PRICE, 40), criterion(2, QUALITY, 30), criterion(3, SOCIAL_VALUE_QUALITY, 30));
        var quality = new ScoredBid(1, "Quality", new BigDecimal("100"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 3));
        var social = new ScoredBid(2, "Social", new BigDecimal("100"), BigDecimal.ZERO, true, null, Map.of(2, 3, 3, 4));
        assertThat(new ScoreSheet(criteria, List.of(social, quality)).rank().best()).extracting(RankedBid::supplier).containsExactly("Quality");

        var dear = new ScoredBid(3, "Dear", new BigDecimal("100.01"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 3)); // the points round to the same
        var ranking = new ScoreSheet(criteria, List.of(dear, quality)).rank();
        assertThat(ranking.bids().get(0).totalPoints()).isEqualByComparingTo(ranking.bids().get(1).totalPoints());
        assertThat(ranking.best()).extracting(RankedBid::supplier).containsExactly("Quality");
    }

    @Test
    void bids_that_nothing_parts_share_their_rank_and_are_marked_for_lots() {
        var ranking = new ScoreSheet(CRITERIA, List.of(bid(1, "A", "100", "5", 3, 3, 3, 3), bid(2, "B", "100", "5", 3, 3, 3, 3), bid(3, "C", "200", "5", 3, 3, 3, 3))).rank();
        assertThat(ranking.needsLots()).isTrue();
        assertThat(ranking.best()).extracting(RankedBid::note).containsExactly("Tied with B: to be drawn by lots.", "Tied with A: to be drawn by lots.");
        assertThat(ranking.bids().get(2).rank()).isEqualTo(3);
    }

    @Test
    void a_bid_that_is_not_compliant_gets_no_points_and_no_rank() {
        var out = new ScoredBid(2, "B", new BigDecimal("1"), new BigDecimal("99"), false, "No insurance.", Map.of());
        var ranking = new ScoreSheet(CRITERIA, List.of(out, bid(1, "A", "100", "5", 3, 3, 3, 3))).rank();
        assertThat(ranking.bids()).extracting(RankedBid::rank).containsExactly(1, 0);
        assertThat(ranking.bids().get(0).pricePoints()).isEqualByComparingTo("60");
        assertThat(ranking.bids().get(1)).satisfies(b -> assertThat(b.totalPoints()).isZero()).extracting(RankedBid::note).isEqualTo("No insurance.");
    }

    @Test
    void a_bid_without_price_or_score_cannot_be_ranked() {
        assertThatThrownBy(() -> new ScoreSheet(CRITERIA, List.of(bid(1, "A", "0", "5", 3, 3, 3, 3))).rank()).isInstanceOf(Refused.class)
            .hasMessageContaining("has no price");
        var unscored = new ScoredBid(1, "A", BigDecimal.TEN, BigDecimal.ZERO, true, null, Map.of(2, 3));
        assertThatThrownBy(() -> new ScoreSheet(CRITERIA, List.of(unscored)).rank()).isInstanceOf(Refused.class).hasMessageContaining("no agreed score for “Question 3”");
    }

    @Test
    void a_price_is_abnormally_low_below_eighty_per_cent_of_the_others_mean_or_of_the_estimate() {
        var others = List.of(new BigDecimal("100"), new BigDecimal("150"));
        assertThat(AbnormallyLow.is(new BigDecimal("99.99"), others, BigDecimal.TEN)).isTrue();
        assertThat(AbnormallyLow.is(new BigDecimal("100.00"), others, BigDecimal.TEN)).isFalse();
        assertThat(AbnormallyLow.is(new BigDecimal("1.00"), List.of(new BigDecimal("100")), BigDecimal.ONE)).as("two bids have no mean of others").isFalse();
        assertThat(AbnormallyLow.is(new BigDecimal("119999.99"), List.of(), new BigDecimal("150000"))).isTrue();
        assertThat(AbnormallyLow.is(new BigDecimal("120000.00"), List.of(), new BigDecimal("150000"))).isFalse();
    }

    static Criterion criterion(int number, council.procurement.tender.CriterionKind kind, int weight) {
        return new Criterion(number, kind, "Question " + number, BigDecimal.valueOf(weight));
    }

    private static ScoredBid bid(long number, String supplier, String price, String social, int q1, int q2, int q3, int text) {
        return new ScoredBid(number, supplier, new BigDecimal(price), new BigDecimal(social), true, null, Map.of(2, q1, 3, q2, 4, q3, 6, text));
    }
}

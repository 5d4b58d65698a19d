package council.procurement.evaluation;

import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import council.procurement.Refused;
import council.procurement.tender.Criterion;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.PriceSchedule;
import council.procurement.tender.Scales;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static final List<Criterion> CRITERIA = List.of(criterion(1, PRICE, 60), criterion(2, QUALITY, 15), criterion(3, QUALITY, 10),
        criterion(4, QUALITY, 5), criterion(5, SOCIAL_VALUE_QUANTITY, 5), criterion(6, SOCIAL_VALUE_QUALITY, 5));

    static final ScoringMethod PLAIN = new ScoringMethod(PriceFormula.LOWEST_RATIO, 0, Map.of());
    private static final ScoringMethod BELIEVED_FROM_2 = new ScoringMethod(PriceFormula.LOWEST_RATIO, 2, Map.of());
    private static final AbnormallyLow LOW = new AbnormallyLow(80, 80, 2);

    @Test
    void the_worked_vector_of_the_domain_reference_comes_out_to_the_penny() {
        var ranking = new ScoreSheet(CRITERIA, List.of(
            bid(1, "A", "100000", "12000", 3, 3, 4, 2), bid(2, "B", "110000", "30000", 4, 4, 3, 3), bid(3, "C", "125000", "24000", 5, 4, 5, 4)), BELIEVED_FROM_2).rank();
        assertThat(ranking.bids()).extracting(RankedBid::supplier, RankedBid::rank, b -> b.pricePoints().toString(), b -> b.qualityPoints().toString(),
                b -> b.socialValuePoints().toString(), b -> b.totalPoints().toString())
            .containsExactly(
                tuple("B", 1, "54.55", "23.00", "8.00", "85.55"),
                tuple("C", 2, "48.00", "28.00", "8.00", "84.00"),
                tuple("A", 3, "60.00", "19.00", "4.00", "83.00"));
        assertThat(ranking.needsLots()).isFalse();
    }

    @Test
    void each_question_is_rounded_half_up_and_the_sum_is_not_rounded_again() {
        var thirds = List.of(criterion(1, PRICE, 70), new Criterion(2, QUALITY, "Two", new BigDecimal("10.01")).on(Scales.FIVE), new Criterion(3, QUALITY, "Three", new BigDecimal("19.99")).on(Scales.FIVE));
        var ranked = new ScoreSheet(thirds, List.of(new ScoredBid(1, "A", new BigDecimal("3"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 4)),
            new ScoredBid(2, "B", new BigDecimal("7"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 4))), PLAIN).rank().bids();
        assertThat(ranked.get(0).qualityPoints()).isEqualByComparingTo("24.00"); // 8.008 and 15.992, each rounded
        assertThat(ranked.get(1).pricePoints()).isEqualByComparingTo("30.00");
    }

    @Test
    void a_score_counts_by_the_scale_of_its_question() {
        var criteria = List.of(criterion(1, PRICE, 50), criterion(2, QUALITY, 30).on(Scales.TEN), criterion(3, QUALITY, 20).on(Scales.MET));
        var ranked = new ScoreSheet(criteria, List.of(new ScoredBid(1, "A", BigDecimal.TEN, BigDecimal.ZERO, true, null, Map.of(2, 7, 3, 1)), new ScoredBid(2, "B", BigDecimal.TEN, BigDecimal.ZERO, true, null, Map.of(2, 10, 3, 0))), PLAIN).rank().bids();
        assertThat(ranked).extracting(RankedBid::supplier, b -> b.qualityPoints().toString()).containsExactly(tuple("A", "41.00"), tuple("B", "30.00"));
    }

    @Test
    void scorers_are_far_apart_by_the_measure_of_the_scale() {
        var criteria = List.of(criterion(1, QUALITY, 30), criterion(2, QUALITY, 30).on(Scales.TEN), criterion(3, QUALITY, 40).on(Scales.MET));
        var given = List.of(given("eva", 1, 1, 2), given("edward", 1, 1, 4), given("eva", 2, 1, 1), given("edward", 2, 1, 4), given("eva", 1, 2, 5), given("edward", 1, 2, 9), given("eva", 2, 2, 4), given("edward", 2, 2, 9),
            given("eva", 1, 3, 1), given("edward", 1, 3, 1), given("eva", 2, 3, 0), given("edward", 2, 3, 1));
        var record = new EvaluationRecord(PriceFormula.LOWEST_RATIO, criteria, List.of(), List.of(), Map.of(), given, List.of("eva", "edward"), new Panel(List.of()), Map.of(), PriceSchedule.ONE_SUM, Map.of(), List.of(), List.of());
        for (int question = 1; question <= 3; question++) {
            assertThat(record.farApart(1, question)).as("question %d, bid 1", question).isFalse();
            assertThat(record.farApart(2, question)).as("question %d, bid 2", question).isTrue();
        }
    }

    private static PersonalScore given(String person, long bid, int criterion, int points) {
        return new PersonalScore(person, bid, criterion, points, "Because.");
    }

    @Test
    void nobody_offering_social_value_gets_points_for_it() {
        var ranked = new ScoreSheet(CRITERIA, List.of(bid(1, "A", "100", "0", 3, 3, 3, 0), bid(2, "B", "110", "0", 3, 3, 3, 0)), PLAIN).rank().bids();
        assertThat(ranked).allSatisfy(bid -> assertThat(bid.socialValuePoints()).isEqualByComparingTo("0"));
    }

    @Test
    void equal_totals_are_ordered_by_quality_then_social_value_then_price() {
        var criteria = List.of(criterion(1, PRICE, 40), criterion(2, QUALITY, 30), criterion(3, SOCIAL_VALUE_QUALITY, 30));
        var quality = new ScoredBid(1, "Quality", new BigDecimal("100"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 3));
        var social = new ScoredBid(2, "Social", new BigDecimal("100"), BigDecimal.ZERO, true, null, Map.of(2, 3, 3, 4));
        assertThat(new ScoreSheet(criteria, List.of(social, quality), PLAIN).rank().best()).extracting(RankedBid::supplier).containsExactly("Quality");

        var dear = new ScoredBid(3, "Dear", new BigDecimal("100.01"), BigDecimal.ZERO, true, null, Map.of(2, 4, 3, 3)); // the points round to the same
        var ranking = new ScoreSheet(criteria, List.of(dear, quality), PLAIN).rank();
        assertThat(ranking.bids().get(0).totalPoints()).isEqualByComparingTo(ranking.bids().get(1).totalPoints());
        assertThat(ranking.best()).extracting(RankedBid::supplier).containsExactly("Quality");
    }

    @Test
    void bids_that_nothing_parts_share_their_rank_and_are_marked_for_lots() {
        var ranking = new ScoreSheet(CRITERIA, List.of(bid(1, "A", "100", "5", 3, 3, 3, 3), bid(2, "B", "100", "5", 3, 3, 3, 3), bid(3, "C", "200", "5", 3, 3, 3, 3)), PLAIN).rank();
        assertThat(ranking.needsLots()).isTrue();
        assertThat(ranking.best()).extracting(RankedBid::note).containsExactly("Tied with B: to be drawn by lots.", "Tied with A: to be drawn by lots.");
        assertThat(ranking.bids().get(2).rank()).isEqualTo(3);
    }

    @Test
    void a_bid_that_is_not_compliant_gets_no_points_and_no_rank() {
        var out = new ScoredBid(2, "B", new BigDecimal("1"), new BigDecimal("99"), false, "No insurance.", Map.of());
        var ranking = new ScoreSheet(CRITERIA, List.of(out, bid(1, "A", "100", "5", 3, 3, 3, 3)), PLAIN).rank();
        assertThat(ranking.bids()).extracting(RankedBid::rank).containsExactly(1, 0);
        assertThat(ranking.bids().get(0).pricePoints()).isEqualByComparingTo("60");
        assertThat(ranking.bids().get(1)).satisfies(b -> assertThat(b.totalPoints()).isZero()).extracting(RankedBid::note).isEqualTo("No insurance.");
    }

    @Test
    void a_bid_without_price_or_score_cannot_be_ranked() {
        assertThatThrownBy(() -> new ScoreSheet(CRITERIA, List.of(bid(1, "A", "0", "5", 3, 3, 3, 3)), PLAIN).rank()).isInstanceOf(Refused.class)
            .hasMessageContaining("has no price");
        var unscored = new ScoredBid(1, "A", BigDecimal.TEN, BigDecimal.ZERO, true, null, Map.of(2, 3));
        assertThatThrownBy(() -> new ScoreSheet(CRITERIA, List.of(unscored), PLAIN).rank()).isInstanceOf(Refused.class).hasMessageContaining("no agreed score for “Question 3”");
    }

    @Test
    void an_offer_whose_evidence_is_not_believed_counts_nothing_and_is_no_measure_for_others() {
        var bids = List.of(bid(1, "A", "100", "60000", 3, 3, 3, 1), bid(2, "B", "100", "30000", 3, 3, 3, 2), bid(3, "C", "100", "15000", 3, 3, 3, 2));
        var ranked = new ScoreSheet(CRITERIA, bids, BELIEVED_FROM_2).rank().bids();
        assertThat(ranked).extracting(RankedBid::supplier, b -> b.socialValuePoints().toString(), RankedBid::note).containsExactly(
            tuple("B", "7.00", null), tuple("C", "4.50", null), tuple("A", "1.00", "Social value of £60,000.00 is not counted: its evidence scored 1, below 2."));
        assertThat(new ScoreSheet(CRITERIA, bids, PLAIN).rank().best()).extracting(RankedBid::supplier).as("without the limit it would count").containsExactly("A");
    }

    @Test
    void a_score_below_a_minimum_of_the_documents_takes_the_bid_out() {
        var minimum = new ScoringMethod(PriceFormula.LOWEST_RATIO, 0, Map.of(2, 3));
        var ranking = new ScoreSheet(CRITERIA, List.of(bid(1, "A", "50", "5", 2, 5, 5, 5), bid(2, "B", "100", "5", 3, 0, 0, 0)), minimum).rank();
        assertThat(ranking.best()).extracting(RankedBid::supplier, b -> b.pricePoints().toString()).containsExactly(tuple("B", "60.00"));
        assertThat(ranking.bids().get(1).note()).isEqualTo("Scored 2 for “Question 2”; the documents ask for 3 or more.");
    }

    @Test
    void the_lowest_cost_of_a_quality_point_wins_whatever_the_total() {
        var perPoint = new ScoringMethod(PriceFormula.COST_PER_QUALITY_POINT, 0, Map.of());
        var criteria = List.of(criterion(1, PRICE, 40), criterion(2, QUALITY, 60));
        var ranking = new ScoreSheet(criteria, List.of(plain(1, "Good", "120000", 5), plain(2, "Fair", "70000", 3), plain(3, "Void", "1", 0)), perPoint).rank();
        assertThat(ranking.bids()).extracting(RankedBid::supplier, RankedBid::rank, b -> b.totalPoints().toString(), RankedBid::note).containsExactly(
            tuple("Fair", 1, "36.00", "£1,944.44 for each point."), tuple("Good", 2, "60.00", "£2,000.00 for each point."), tuple("Void", 3, "0.00", "No points, so no cost of a point."));
    }

    @Test
    void equal_costs_of_a_point_fall_to_quality_and_then_to_lots() {
        var perPoint = new ScoringMethod(PriceFormula.COST_PER_QUALITY_POINT, 0, Map.of());
        var criteria = List.of(criterion(1, PRICE, 40), criterion(2, QUALITY, 60));
        assertThat(new ScoreSheet(criteria, List.of(plain(1, "A", "100", 2), plain(2, "B", "200", 4)), perPoint).rank().best()).extracting(RankedBid::supplier).containsExactly("B");
        assertThat(new ScoreSheet(criteria, List.of(plain(1, "A", "100", 2), plain(2, "B", "100", 2)), perPoint).rank().best()).extracting(RankedBid::note)
            .containsExactly("£4.17 for each point. Tied with B: to be drawn by lots.", "£4.17 for each point. Tied with A: to be drawn by lots.");
    }

    @Test
    void a_price_is_abnormally_low_below_eighty_per_cent_of_the_others_mean_or_of_the_estimate() {
        var others = List.of(new BigDecimal("100"), new BigDecimal("150"));
        assertThat(LOW.is(new BigDecimal("99.99"), others, BigDecimal.TEN)).isTrue();
        assertThat(LOW.is(new BigDecimal("100.00"), others, BigDecimal.TEN)).isFalse();
        assertThat(LOW.is(new BigDecimal("1.00"), List.of(new BigDecimal("100")), BigDecimal.ONE)).as("two bids have no mean of others").isFalse();
        assertThat(LOW.is(new BigDecimal("119999.99"), List.of(), new BigDecimal("150000"))).isTrue();
        assertThat(LOW.is(new BigDecimal("120000.00"), List.of(), new BigDecimal("150000"))).isFalse();
    }

    static Criterion criterion(int number, council.procurement.tender.CriterionKind kind, int weight) {
        return new Criterion(number, kind, "Question " + number, BigDecimal.valueOf(weight)).on(kind.isScored() ? Scales.FIVE : null);
    }

    private static ScoredBid plain(long number, String supplier, String price, int score) {
        return new ScoredBid(number, supplier, new BigDecimal(price), BigDecimal.ZERO, true, null, Map.of(2, score));
    }

    private static ScoredBid bid(long number, String supplier, String price, String social, int q1, int q2, int q3, int text) {
        return new ScoredBid(number, supplier, new BigDecimal(price), new BigDecimal(social), true, null, Map.of(2, q1, 3, q2, 4, q3, 6, text));
    }
}

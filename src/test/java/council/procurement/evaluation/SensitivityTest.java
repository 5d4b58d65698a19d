package council.procurement.evaluation;

import static council.procurement.evaluation.ScoreSheetTest.criterion;
import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.Criterion;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.Scales;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final ScoringMethod METHOD = ScoreSheetTest.PLAIN;

    @Test
    void it_tells_which_weight_or_score_would_turn_the_result() {
        // Dear: 45.00 + 32.00 = 77.00; Cheap: 60.00 + 16.00 = 76.00
        var sheet = new ScoreSheet(List.of(criterion(1, PRICE, 60), criterion(2, QUALITY, 40)), List.of(bid(1, "Dear", "4000", 4), bid(2, "Cheap", "3000", 2)), METHOD);
        var told = Sensitivity.of(sheet, 5);
        assertThat(told.tried()).isEqualTo(8);
        assertThat(told.turns()).containsExactly(
            new Sensitivity.Turn("“Question 1” weighed 65 instead of 60", List.of("Cheap")),
            new Sensitivity.Turn("“Question 2” weighed 35 instead of 40", List.of("Cheap")),
            new Sensitivity.Turn("Dear scored 3 instead of 4 for “Question 2”", List.of("Cheap")),
            new Sensitivity.Turn("Cheap scored 3 instead of 2 for “Question 2”", List.of("Cheap")));
        assertThat(Sensitivity.of(sheet, 1).turns()).extracting(Sensitivity.Turn::change).doesNotContain("“Question 1” weighed 61 instead of 60");
    }

    @Test
    void a_clear_result_has_no_turn_and_a_single_criterion_no_weight_to_move() {
        var sheet = new ScoreSheet(List.of(criterion(1, PRICE, 100)), List.of(bid(1, "Dear", "4000", 0), bid(2, "Cheap", "3000", 0)), METHOD);
        assertThat(Sensitivity.of(sheet, 5)).isEqualTo(new Sensitivity(5, 0, List.of()));
    }

    @Test
    void a_tie_that_would_come_up_is_told_with_all_who_would_be_first() {
        var sheet = new ScoreSheet(List.of(criterion(1, PRICE, 50), criterion(2, QUALITY, 50)), List.of(bid(1, "A", "100", 4), bid(2, "B", "100", 3)), METHOD);
        assertThat(Sensitivity.of(sheet, 5).turns()).containsExactly(
            new Sensitivity.Turn("A scored 3 instead of 4 for “Question 2”", List.of("A", "B")), new Sensitivity.Turn("B scored 4 instead of 3 for “Question 2”", List.of("A", "B")));
    }

    @Test
    void a_score_that_falls_below_a_minimum_takes_the_bid_out() {
        var minimum = new ScoringMethod(PriceFormula.LOWEST_RATIO, 0, Map.of(2, 3));
        var sheet = new ScoreSheet(List.of(criterion(1, PRICE, 90), criterion(2, QUALITY, 10)), List.of(bid(1, "A", "100", 3), bid(2, "B", "300", 5)), minimum);
        assertThat(Sensitivity.of(sheet, 5).turns()).containsExactly(new Sensitivity.Turn("A scored 2 instead of 3 for “Question 2”", List.of("B")));
    }

    @Test
    void fifty_bids_and_thirty_questions_are_told_within_seconds() {
        var criteria = IntStream.rangeClosed(1, 31).mapToObj(n -> new Criterion(n, n == 1 ? PRICE : QUALITY, "Question " + n, new BigDecimal(n == 1 ? "40" : "2")).on(n == 1 ? null : Scales.FIVE)).toList();
        var bids = LongStream.rangeClosed(1, 50).mapToObj(n -> {
            var scores = new HashMap<Integer, Integer>();
            for (int question = 2; question <= 31; question++) scores.put(question, (int) (n * question % 6));
            return new ScoredBid(n, "Bidder " + n, new BigDecimal(100_000 + 997 * n), BigDecimal.ZERO, true, null, scores);
        }).toList();
        var begun = System.nanoTime();
        assertThat(Sensitivity.of(new ScoreSheet(criteria, bids, METHOD), 5).tried()).isGreaterThan(2_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static ScoredBid bid(long number, String supplier, String price, int score) {
        return new ScoredBid(number, supplier, new BigDecimal(price), BigDecimal.ZERO, true, null, Map.of(2, score));
    }
}

package council.procurement.evaluation;

import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.Criterion;
import council.procurement.tender.PriceFormula;
import council.procurement.tender.Scales;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RankingPropertiesTest {

    private static final List<Criterion> CRITERIA = List.of(ScoreSheetTest.criterion(1, PRICE, 55), ScoreSheetTest.criterion(2, QUALITY, 20),
        ScoreSheetTest.criterion(3, QUALITY, 15), ScoreSheetTest.criterion(4, SOCIAL_VALUE_QUANTITY, 5), ScoreSheetTest.criterion(5, SOCIAL_VALUE_QUALITY, 5));

    @Property
    void the_order_in_which_bids_came_is_irrelevant(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids, @ForAll Random random) {
        var shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, random);
        assertThat(rank(method, shuffled)).isEqualTo(rank(method, bids));
    }

    @Property
    void a_lower_price_never_lowers_a_bids_own_rank(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 1, max = 99) int percent) {
        var it = bids.get(0);
        var cheaper = it.priceExVat().multiply(BigDecimal.valueOf(percent)).movePointLeft(2).max(new BigDecimal("0.01"));
        var changed = new ArrayList<>(bids);
        changed.set(0, new ScoredBid(it.number(), it.supplier(), cheaper, it.socialValueOffered(), true, null, it.scores()));
        assertThat(of(rank(method, changed), it.number()).rank()).isLessThanOrEqualTo(of(rank(method, bids), it.number()).rank());
    }

    @Property
    void a_better_score_never_lowers_a_bids_own_rank(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids) {
        var it = bids.get(0);
        var changed = new ArrayList<>(bids);
        changed.set(0, new ScoredBid(it.number(), it.supplier(), it.priceExVat(), it.socialValueOffered(), true, null, Map.of(2, 5, 3, it.scores().get(3), 5, it.scores().get(5))));
        assertThat(of(rank(method, changed), it.number()).rank()).isLessThanOrEqualTo(of(rank(method, bids), it.number()).rank());
    }

    @Property
    void a_bid_that_is_not_compliant_changes_nothing(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids, @ForAll("price") BigDecimal price, @ForAll("price") BigDecimal social) {
        var more = new ArrayList<>(bids);
        more.add(new ScoredBid(999, "Out", price, social, false, "Out.", Map.of()));
        assertThat(rank(method, more).bids().stream().filter(RankedBid::compliant).toList()).isEqualTo(rank(method, bids).bids());
    }

    @Property
    void points_lie_between_nought_and_the_weight_and_the_parts_add_up(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids) {
        var sheet = new ScoreSheet(CRITERIA, bids, method);
        for (var bid : bids) {
            var sum = BigDecimal.ZERO;
            for (var criterion : CRITERIA) {
                var points = sheet.points(criterion, bid);
                assertThat(points).isBetween(BigDecimal.ZERO, criterion.weight());
                assertThat(points.scale()).isEqualTo(2);
                sum = sum.add(points);
            }
            var ranked = of(sheet.rank(), bid.number());
            assertThat(ranked.totalPoints()).isEqualByComparingTo(sum).isLessThanOrEqualTo(BigDecimal.valueOf(100));
            assertThat(ranked.pricePoints().add(ranked.qualityPoints()).add(ranked.socialValuePoints())).isEqualByComparingTo(ranked.totalPoints());
        }
    }

    @Property
    void somebody_is_always_first(@ForAll("methods") ScoringMethod method, @ForAll("bids") List<ScoredBid> bids) {
        assertThat(rank(method, bids).best()).isNotEmpty();
    }

    @Property
    void the_cheapest_gets_the_whole_price_weight_where_the_lowest_price_is_the_measure(@ForAll("bids") List<ScoredBid> bids) {
        for (var formula : List.of(PriceFormula.LOWEST_RATIO, PriceFormula.LINEAR))
            assertThat(rank(new ScoringMethod(formula, 0, Map.of()), bids).bids()).anySatisfy(bid -> assertThat(bid.pricePoints()).isEqualByComparingTo("55"));
    }

    @Property
    void points_agree_with_the_formulas_in_exact_fractions(@ForAll("bids") List<ScoredBid> bids) {
        var prices = bids.stream().map(bid -> Fraction.of(bid.priceExVat())).toList();
        var lowest = prices.stream().min(Fraction::compareTo).orElseThrow();
        var mean = prices.stream().reduce(Fraction.of(0), Fraction::plus).over(Fraction.of(prices.size()));
        for (var bid : bids) {
            var price = Fraction.of(bid.priceExVat());
            assertThat(pricePoints(PriceFormula.LOWEST_RATIO, bids, bid)).isEqualTo(Fraction.of(55).times(lowest.over(price)).rounded());
            assertThat(pricePoints(PriceFormula.LINEAR, bids, bid))
                .isEqualTo(Fraction.of(55).times(Fraction.of(1).minus(price.minus(lowest).over(lowest)).within(0, 1)).rounded());
            assertThat(pricePoints(PriceFormula.MEAN, bids, bid))
                .isEqualTo(Fraction.of(55).times(Fraction.of(1).over(Fraction.of(2)).plus(mean.minus(price).over(mean).over(Fraction.of(2))).within(0, 1)).rounded());
            assertThat(pricePoints(PriceFormula.COST_PER_QUALITY_POINT, bids, bid)).isEqualTo("0.00");
        }
    }

    private static String pricePoints(PriceFormula formula, List<ScoredBid> bids, ScoredBid bid) {
        return new ScoreSheet(CRITERIA, bids, new ScoringMethod(formula, 0, Map.of())).points(CRITERIA.get(0), bid).toString();
    }

    private static Ranking rank(ScoringMethod method, List<ScoredBid> bids) {
        return new ScoreSheet(CRITERIA, bids, method).rank();
    }

    private static RankedBid of(Ranking ranking, long number) {
        return ranking.bids().stream().filter(bid -> bid.bidNumber() == number).findFirst().orElseThrow();
    }

    @Provide
    Arbitrary<ScoringMethod> methods() {
        return Combinators.combine(Arbitraries.of(PriceFormula.values()), Arbitraries.integers().between(0, 3)).as((formula, evidence) -> new ScoringMethod(formula, evidence, Map.of()));
    }

    @Provide
    Arbitrary<BigDecimal> price() {
        return Arbitraries.oneOf(Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("999999999")).ofScale(2),
            Arbitraries.integers().between(99, 103).map(BigDecimal::valueOf));
    }

    /** Few different values on purpose, so that ties come up. */
    @Provide
    Arbitrary<List<ScoredBid>> bids() {
        var score = Arbitraries.integers().between(0, Scales.FIVE.highest());
        var social = Arbitraries.of("0", "0", "5000", "12000.50").map(BigDecimal::new);
        var bid = Combinators.combine(price(), social, score, score, score).as((p, s, one, two, three) ->
            new ScoredBid(0, "", p, s, true, null, Map.of(2, one, 3, two, 5, three)));
        return bid.list().ofMinSize(1).ofMaxSize(6).map(list -> {
            var numbered = new ArrayList<ScoredBid>();
            for (var it : list) numbered.add(new ScoredBid(numbered.size() + 1, "Bidder " + (numbered.size() + 1), it.priceExVat(), it.socialValueOffered(), true, null, it.scores()));
            return numbered;
        });
    }
}

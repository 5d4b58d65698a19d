package council.procurement.evaluation;

import static council.procurement.tender.CriterionKind.PRICE;
import static council.procurement.tender.CriterionKind.QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUALITY;
import static council.procurement.tender.CriterionKind.SOCIAL_VALUE_QUANTITY;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.Criterion;
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
    void the_order_in_which_bids_came_is_irrelevant(@ForAll("bids") List<ScoredBid> bids, @ForAll Random random) {
        var shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, random);
        assertThat(rank(shuffled)).isEqualTo(rank(bids));
    }

    @Property
    void a_lower_price_never_lowers_a_bids_own_rank(@ForAll("bids") List<ScoredBid> bids, @ForAll @IntRange(min = 1, max = 99) int percent) {
        var it = bids.get(0);
        var cheaper = it.priceExVat().multiply(BigDecimal.valueOf(percent)).movePointLeft(2).max(new BigDecimal("0.01"));
        var changed = new ArrayList<>(bids);
        changed.set(0, new ScoredBid(it.number(), it.supplier(), cheaper, it.socialValueOffered(), true, null, it.scores()));
        assertThat(of(rank(changed), it.number()).rank()).isLessThanOrEqualTo(of(rank(bids), it.number()).rank());
    }

    @Property
    void a_better_score_never_lowers_a_bids_own_rank(@ForAll("bids") List<ScoredBid> bids) {
        var it = bids.get(0);
        var changed = new ArrayList<>(bids);
        changed.set(0, new ScoredBid(it.number(), it.supplier(), it.priceExVat(), it.socialValueOffered(), true, null, Map.of(2, 5, 3, it.scores().get(3), 5, it.scores().get(5))));
        assertThat(of(rank(changed), it.number()).rank()).isLessThanOrEqualTo(of(rank(bids), it.number()).rank());
    }

    @Property
    void a_bid_that_is_not_compliant_changes_nothing(@ForAll("bids") List<ScoredBid> bids, @ForAll("price") BigDecimal price, @ForAll("price") BigDecimal social) {
        var more = new ArrayList<>(bids);
        more.add(new ScoredBid(999, "Out", price, social, false, "Out.", Map.of()));
        assertThat(rank(more).bids().stream().filter(RankedBid::compliant).toList()).isEqualTo(rank(bids).bids());
    }

    @Property
    void points_lie_between_nought_and_the_weight_and_the_parts_add_up(@ForAll("bids") List<ScoredBid> bids) {
        var sheet = new ScoreSheet(CRITERIA, bids);
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
    void somebody_is_always_first_and_the_cheapest_gets_the_whole_price_weight(@ForAll("bids") List<ScoredBid> bids) {
        var ranking = rank(bids);
        assertThat(ranking.best()).isNotEmpty();
        assertThat(ranking.bids()).anySatisfy(bid -> assertThat(bid.pricePoints()).isEqualByComparingTo("55"));
    }

    private static Ranking rank(List<ScoredBid> bids) {
        return new ScoreSheet(CRITERIA, bids).rank();
    }

    private static RankedBid of(Ranking ranking, long number) {
        return ranking.bids().stream().filter(bid -> bid.bidNumber() == number).findFirst().orElseThrow();
    }

    @Provide
    Arbitrary<BigDecimal> price() {
        return Arbitraries.oneOf(Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("999999999")).ofScale(2),
            Arbitraries.integers().between(99, 103).map(BigDecimal::valueOf));
    }

    /** Few different values on purpose, so that ties come up. */
    @Provide
    Arbitrary<List<ScoredBid>> bids() {
        var score = Arbitraries.integers().between(0, ScoreSheet.HIGHEST_SCORE);
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

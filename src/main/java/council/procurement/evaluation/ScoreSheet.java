package council.procurement.evaluation;

import council.procurement.Refused;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * The arithmetic of an evaluation (domain reference 3.5). Price: weight × lowest price ÷ price; a question of quality or of
 * social value: weight × score ÷ 5; quantity of social value: weight × offer ÷ highest offer. The lowest price and the highest
 * offer are those of compliant bids. Each question is rounded half up to two decimals, and nothing after it.
 */
public record ScoreSheet(List<Criterion> criteria, List<ScoredBid> bids) {

    /** Scores run from 0, no answer, to this, excellent. */
    public static final int HIGHEST_SCORE = 5;

    /** @throws Refused where a compliant bid has no price or lacks an agreed score */
    public Ranking rank() {
        return Ranking.of(bids.stream().map(this::points).toList());
    }

    private RankedBid points(ScoredBid bid) {
        var price = sum(bid, Set.of(CriterionKind.PRICE));
        var quality = sum(bid, Set.of(CriterionKind.QUALITY));
        var social = sum(bid, Set.of(CriterionKind.SOCIAL_VALUE_QUANTITY, CriterionKind.SOCIAL_VALUE_QUALITY));
        return new RankedBid(bid.number(), bid.supplier(), bid.priceExVat(), price, quality, social, price.add(quality).add(social), 0, bid.compliant(), bid.note());
    }

    private BigDecimal sum(ScoredBid bid, Set<CriterionKind> kinds) {
        if (!bid.compliant()) return Ranking.NO_POINTS;
        return criteria.stream().filter(criterion -> kinds.contains(criterion.kind())).map(criterion -> points(criterion, bid)).reduce(Ranking.NO_POINTS, BigDecimal::add);
    }

    /** The points of one compliant bid for one question, from 0 to the question's weight. */
    BigDecimal points(Criterion criterion, ScoredBid bid) {
        return switch (criterion.kind()) {
            case PRICE -> share(criterion.weight(), lowestPrice(), priceOf(bid));
            case SOCIAL_VALUE_QUANTITY -> share(criterion.weight(), bid.socialValueOffered(), highestOffer());
            case QUALITY, SOCIAL_VALUE_QUALITY -> share(criterion.weight(), BigDecimal.valueOf(scoreOf(criterion, bid)), BigDecimal.valueOf(HIGHEST_SCORE));
        };
    }

    /** One division of exact products, so that there is one rounding. */
    private static BigDecimal share(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Ranking.NO_POINTS : weight.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private BigDecimal lowestPrice() {
        return bids.stream().filter(ScoredBid::compliant).map(ScoreSheet::priceOf).reduce(BigDecimal::min).orElseThrow();
    }

    private BigDecimal highestOffer() {
        return bids.stream().filter(ScoredBid::compliant).map(ScoredBid::socialValueOffered).reduce(BigDecimal::max).orElseThrow();
    }

    private static BigDecimal priceOf(ScoredBid bid) {
        if (bid.priceExVat().signum() <= 0) throw new Refused("The bid of %s has no price. Clear it up with the bidder or mark the bid as not compliant.", bid.supplier());
        return bid.priceExVat();
    }

    private static int scoreOf(Criterion criterion, ScoredBid bid) {
        var score = bid.scores().get(criterion.number());
        if (score == null) throw new Refused("The bid of %s has no agreed score for “%s” yet.", bid.supplier(), criterion.question());
        return score;
    }
}

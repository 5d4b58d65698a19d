package council.procurement.evaluation;

import council.procurement.Money;
import council.procurement.Refused;
import council.procurement.tender.Criterion;
import council.procurement.tender.CriterionKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The arithmetic of an evaluation (domain reference 3.5). Price: by the formula that the tender froze; a question of quality or
 * of social value: weight × score ÷ the highest score of its scale; quantity of social value: weight × offer ÷ highest offer, where the evidence for the
 * offer is believed. Lowest and mean price and the highest offer are those of bids in the running: compliant, and no score
 * below a minimum of the documents. Each question is rounded half up to two decimals, and nothing after it.
 */
public record ScoreSheet(List<Criterion> criteria, List<ScoredBid> bids, ScoringMethod method) {

    public ScoreSheet {
        var all = criteria;
        bids = bids.stream().map(bid -> bid.compliant() ? standing(bid, all, method) : bid).toList();
    }

    private static ScoredBid standing(ScoredBid bid, List<Criterion> criteria, ScoringMethod method) {
        for (var criterion : criteria) {
            var least = method.minimumScores().get(criterion.number());
            if (least != null && scoreOf(criterion, bid) < least)
                return bid.out("Scored %d for “%s”; the documents ask for %d or more.".formatted(scoreOf(criterion, bid), criterion.question(), least));
        }
        return bid;
    }

    /** @throws Refused where a compliant bid has no price or lacks an agreed score */
    public Ranking rank() {
        return Ranking.of(bids.stream().map(this::points).toList(), method.priceFormula());
    }

    private RankedBid points(ScoredBid bid) {
        var price = sum(bid, Set.of(CriterionKind.PRICE));
        var quality = sum(bid, Set.of(CriterionKind.QUALITY));
        var social = sum(bid, Set.of(CriterionKind.SOCIAL_VALUE_QUANTITY, CriterionKind.SOCIAL_VALUE_QUALITY));
        return new RankedBid(bid.number(), bid.supplier(), bid.priceExVat(), price, quality, social, price.add(quality).add(social), 0, bid.compliant(), remark(bid));
    }

    private BigDecimal sum(ScoredBid bid, Set<CriterionKind> kinds) {
        if (!bid.compliant()) return Ranking.NO_POINTS;
        return criteria.stream().filter(criterion -> kinds.contains(criterion.kind())).map(criterion -> points(criterion, bid)).reduce(Ranking.NO_POINTS, BigDecimal::add);
    }

    /** The points of one bid in the running for one question, from 0 to the question's weight. */
    BigDecimal points(Criterion criterion, ScoredBid bid) {
        return switch (criterion.kind()) {
            case PRICE -> PricePoints.of(method.priceFormula(), criterion.weight(), priceOf(bid), running().map(ScoreSheet::priceOf).toList());
            case SOCIAL_VALUE_QUANTITY -> share(criterion.weight(), counted(bid), running().map(this::counted).reduce(BigDecimal::max).orElseThrow());
            case QUALITY, SOCIAL_VALUE_QUALITY -> share(criterion.weight(), BigDecimal.valueOf(scoreOf(criterion, bid)), BigDecimal.valueOf(criterion.scale().highest()));
        };
    }

    private Stream<ScoredBid> running() {
        return bids.stream().filter(ScoredBid::compliant);
    }

    /** What counts of the social value offered: nothing where its evidence is not believed, and no single promise that is not. */
    private BigDecimal counted(ScoredBid bid) {
        return isEvident(bid) ? bid.socialValueCounted() : BigDecimal.ZERO;
    }

    private boolean isEvident(ScoredBid bid) {
        return evidence(bid).filter(score -> score < method.leastEvidenceScore()).isEmpty();
    }

    private Optional<Integer> evidence(ScoredBid bid) {
        return criteria.stream().filter(criterion -> criterion.kind() == CriterionKind.SOCIAL_VALUE_QUALITY).findFirst().map(criterion -> scoreOf(criterion, bid));
    }

    private String remark(ScoredBid bid) {
        if (!bid.compliant() || criteria.stream().noneMatch(criterion -> criterion.kind() == CriterionKind.SOCIAL_VALUE_QUANTITY)) return bid.note();
        if (counted(bid).compareTo(bid.socialValueOffered()) == 0) return bid.note();
        if (isEvident(bid)) return "Of the social value of %s offered, %s counts. %s".formatted(Money.written(bid.socialValueOffered()), Money.written(counted(bid)), bid.discount());
        return "Social value of %s is not counted: its evidence scored %d, below %d.".formatted(Money.written(bid.socialValueOffered()), evidence(bid).orElseThrow(), method.leastEvidenceScore());
    }

    /** One division of exact products, so that there is one rounding. */
    private static BigDecimal share(BigDecimal weight, BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Ranking.NO_POINTS : weight.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
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

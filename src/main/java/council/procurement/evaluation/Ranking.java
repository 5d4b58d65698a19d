package council.procurement.evaluation;

import council.procurement.Money;
import council.procurement.tender.PriceFormula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The bids in order, the best first, those that are not compliant last. The order among equal totals is quality, then social
 * value, then the lower price; what is still equal shares a rank and is marked, never ordered in silence (domain reference 3.5).
 * Where the tender asked for the lowest cost of a quality point, that comes before the total.
 */
public record Ranking(List<RankedBid> bids) {

    private static final Comparator<RankedBid> CHEAPER_POINT = Comparator
        .comparing((RankedBid bid) -> bid.totalPoints().signum() == 0)
        .thenComparing((one, other) -> one.priceExVat().multiply(other.totalPoints()).compareTo(other.priceExVat().multiply(one.totalPoints())));
    private static final Comparator<RankedBid> MORE_POINTS = Comparator
        .comparing(RankedBid::totalPoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::qualityPoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::socialValuePoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::priceExVat);

    static Ranking of(List<RankedBid> pointed, PriceFormula formula) {
        var better = formula == PriceFormula.COST_PER_QUALITY_POINT ? CHEAPER_POINT.thenComparing(MORE_POINTS) : MORE_POINTS;
        var running = pointed.stream().filter(RankedBid::compliant).toList();
        var placed = pointed.stream().map(bid -> bid.compliant() ? place(bid, running, better, formula) : bid);
        return new Ranking(placed.sorted(Comparator.comparing((RankedBid bid) -> !bid.compliant()).thenComparing(RankedBid::rank).thenComparing(RankedBid::bidNumber)).toList());
    }

    private static RankedBid place(RankedBid bid, List<RankedBid> running, Comparator<RankedBid> better, PriceFormula formula) {
        int ahead = (int) running.stream().filter(other -> better.compare(other, bid) < 0).count();
        var equals = running.stream().filter(other -> other.bidNumber() != bid.bidNumber() && better.compare(other, bid) == 0).map(RankedBid::supplier).sorted().toList();
        var tie = equals.isEmpty() ? null : "Tied with %s: to be drawn by lots.".formatted(String.join(" and ", equals));
        var remarks = Stream.of(bid.note(), formula == PriceFormula.COST_PER_QUALITY_POINT ? costOfAPoint(bid) : null, tie).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return bid.at(ahead + 1, remarks.isEmpty() ? null : remarks);
    }

    private static String costOfAPoint(RankedBid bid) {
        if (bid.totalPoints().signum() == 0) return "No points, so no cost of a point.";
        return "%s for each point.".formatted(Money.written(bid.priceExVat().divide(bid.totalPoints(), 2, RoundingMode.HALF_UP)));
    }

    /** The bids at rank 1: one, several where lots must decide, none where no bid is compliant. */
    public List<RankedBid> best() {
        return bids.stream().filter(bid -> bid.rank() == 1).toList();
    }

    /** Whether lots must be drawn, before two witnesses, to say which bid comes first. */
    public boolean needsLots() {
        return best().size() > 1;
    }

    static final BigDecimal NO_POINTS = new BigDecimal("0.00");
}

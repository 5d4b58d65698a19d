package council.procurement.evaluation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The bids in order, the best first, those that are not compliant last. The order among equal totals is quality, then social
 * value, then the lower price; what is still equal shares a rank and is marked, never ordered in silence (domain reference 3.5).
 */
public record Ranking(List<RankedBid> bids) {

    private static final Comparator<RankedBid> BETTER = Comparator
        .comparing(RankedBid::totalPoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::qualityPoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::socialValuePoints, Comparator.reverseOrder())
        .thenComparing(RankedBid::priceExVat);

    static Ranking of(List<RankedBid> pointed) {
        var placed = pointed.stream().map(bid -> bid.compliant() ? place(bid, pointed.stream().filter(RankedBid::compliant).toList()) : bid);
        return new Ranking(placed.sorted(Comparator.comparing((RankedBid bid) -> !bid.compliant()).thenComparing(RankedBid::rank).thenComparing(RankedBid::bidNumber)).toList());
    }

    private static RankedBid place(RankedBid bid, List<RankedBid> compliant) {
        int better = (int) compliant.stream().filter(other -> BETTER.compare(other, bid) < 0).count();
        var equals = compliant.stream().filter(other -> other.bidNumber() != bid.bidNumber() && BETTER.compare(other, bid) == 0).map(RankedBid::supplier).sorted().toList();
        return bid.at(better + 1, equals.isEmpty() ? bid.note() : "Tied with %s: to be drawn by lots.".formatted(String.join(" and ", equals)));
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

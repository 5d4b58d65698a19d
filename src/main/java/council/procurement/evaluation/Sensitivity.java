package council.procurement.evaluation;

import council.procurement.tender.Criterion;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * How firm a result is: which bid would be first if one weight moved by some points, the others in proportion, or one agreed
 * score by one. It shows and changes nothing; weights and scores stay what the documents and the panel say.
 *
 * @param points how far a weight was moved
 * @param tried  how many such changes there are
 * @param turns  those after which another bid, or one bid less or more, would be first
 */
public record Sensitivity(int points, int tried, List<Turn> turns) {

    /**
     * A change that turns the result.
     *
     * @param change a clause: “Price weighed 65 instead of 60”
     * @param first  the bidders that would be first; several where lots would decide
     */
    public record Turn(String change, List<String> first) {
    }

    /** @param sheet that of the ranking, with every score agreed */
    static Sensitivity of(ScoreSheet sheet, int points) {
        var first = first(sheet);
        var changes = new ArrayList<Turn>();
        for (var criterion : sheet.criteria())
            for (int by : new int[] {-points, points})
                if (mayMove(sheet, criterion, by)) changes.add(new Turn("“%s” weighed %s instead of %s".formatted(criterion.question(), plain(moved(criterion, by)), plain(criterion.weight())), first(moved(sheet, criterion, by))));
        for (var bid : sheet.bids().stream().filter(ScoredBid::compliant).toList())
            for (var criterion : sheet.criteria().stream().filter(it -> it.kind().isScored()).toList())
                for (int by : new int[] {-1, 1}) {
                    int score = bid.scores().get(criterion.number()) + by;
                    if (criterion.scale().holds(score))
                        changes.add(new Turn("%s scored %d instead of %d for “%s”".formatted(bid.supplier(), score, score - by, criterion.question()), first(scored(sheet, bid, criterion, score))));
                }
        return new Sensitivity(points, changes.size(), changes.stream().filter(it -> !it.first().equals(first)).toList());
    }

    private static List<String> first(ScoreSheet sheet) {
        return sheet.rank().best().stream().map(RankedBid::supplier).toList();
    }

    /** A weight stays above nothing and leaves something to the others. */
    private static boolean mayMove(ScoreSheet sheet, Criterion criterion, int by) {
        return sheet.criteria().size() > 1 && moved(criterion, by).signum() > 0 && moved(criterion, by).compareTo(total(sheet)) < 0;
    }

    private static ScoreSheet moved(ScoreSheet sheet, Criterion criterion, int by) {
        var left = total(sheet).subtract(criterion.weight());
        var share = left.subtract(BigDecimal.valueOf(by)).divide(left, MathContext.DECIMAL64);
        var criteria = sheet.criteria().stream().map(it -> it.weighing(it.number() == criterion.number() ? moved(it, by) : it.weight().multiply(share))).toList();
        return new ScoreSheet(criteria, sheet.bids(), sheet.method());
    }

    private static ScoreSheet scored(ScoreSheet sheet, ScoredBid bid, Criterion criterion, int score) {
        var scores = new HashMap<>(bid.scores());
        scores.put(criterion.number(), score);
        var changed = bid.scored(scores);
        return new ScoreSheet(sheet.criteria(), sheet.bids().stream().map(it -> it.number() == bid.number() ? changed : it).toList(), sheet.method());
    }

    private static BigDecimal total(ScoreSheet sheet) {
        return sheet.criteria().stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal moved(Criterion criterion, int by) {
        return criterion.weight().add(BigDecimal.valueOf(by));
    }

    private static String plain(BigDecimal weight) {
        return weight.stripTrailingZeros().toPlainString();
    }
}

package council.procurement.tender;

import java.math.BigDecimal;

/**
 * One award criterion of a tender.
 *
 * @param number       place in the list, from 1
 * @param question     what bidders answer; for price and social value a standing sentence
 * @param weight       points of 100
 * @param minimumScore the lowest score on the scale that keeps a bid in the running; null where none is asked
 * @param lot          for which lot alone; null for all
 * @param scale        on which answers are scored; null for what is not scored
 */
public record Criterion(int number, CriterionKind kind, String question, BigDecimal weight, Integer minimumScore, Integer lot, Scale scale) {

    /** A criterion of every lot that is not scored on a scale, without a minimum. */
    public Criterion(int number, CriterionKind kind, String question, BigDecimal weight) {
        this(number, kind, question, weight, null, null, null);
    }

    /** Whether bids for this lot are judged by it. */
    public boolean isFor(int lotNumber) {
        return lot == null || lot == lotNumber;
    }

    public Criterion weighing(BigDecimal other) {
        return new Criterion(number, kind, question, other, minimumScore, lot, scale);
    }

    public Criterion on(Scale other) {
        return new Criterion(number, kind, question, weight, minimumScore, lot, other);
    }

    /** What bidders are told of the lowest score; empty where none is asked. */
    public String minimumInWords() {
        return minimumScore == null ? "" : "A bid that scores below %d of %d is out.".formatted(minimumScore, scale.highest());
    }
}

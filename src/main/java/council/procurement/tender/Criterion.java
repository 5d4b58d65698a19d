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
 */
public record Criterion(int number, CriterionKind kind, String question, BigDecimal weight, Integer minimumScore, Integer lot) {

    /** A criterion of every lot, without a minimum. */
    public Criterion(int number, CriterionKind kind, String question, BigDecimal weight) {
        this(number, kind, question, weight, null, null);
    }

    /** Whether bids for this lot are judged by it. */
    public boolean isFor(int lotNumber) {
        return lot == null || lot == lotNumber;
    }

    public Criterion weighing(BigDecimal other) {
        return new Criterion(number, kind, question, other, minimumScore, lot);
    }
}

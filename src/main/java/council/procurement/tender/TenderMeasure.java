package council.procurement.tender;

import council.procurement.Money;
import council.procurement.socialvalue.Measure;
import java.math.BigDecimal;

/**
 * A measure under which bidders can offer social value, as it stood when the documents were handed in.
 *
 * @param mostAYear the most that counts of it in a year, in its unit; null for all
 */
public record TenderMeasure(Measure measure, BigDecimal mostAYear) {

    MeasureChoice choice() {
        return new MeasureChoice(measure.code(), mostAYear);
    }

    /** What one unit stands for, for bidders. */
    public String worth() {
        return measure.countsInPounds() ? Money.written(measure.proxy()) : "recorded only";
    }

    /** How much of it counts, in words. */
    public String mostInWords() {
        return mostAYear == null ? "all" : mostAYear.stripTrailingZeros().toPlainString();
    }
}

package council.procurement.tender;

import council.procurement.tender.AwardCriteria.Question;
import java.math.BigDecimal;
import java.util.List;

/** Award criteria that keep the rules: price 60, two questions 20 and 10, social value 5 in pounds and 5 in words; one purchase, no lots. */
public final class WrittenCriteria {

    private WrittenCriteria() {
    }

    public static AwardCriteria usual() {
        return new AwardCriteria(new BigDecimal("60"), List.of(new Question("How do you sweep?", new BigDecimal("20")), new Question("Who leads the team?", BigDecimal.TEN)),
            BigDecimal.valueOf(5), BigDecimal.valueOf(5)).offering(measures());
    }

    /** The same with social value in words alone, as before the catalogue of measures began. */
    public static AwardCriteria inWords() {
        return new AwardCriteria(usual().price(), usual().questions(), BigDecimal.ZERO, BigDecimal.TEN);
    }

    /** Two heat pumps, seven years of running them, taking them away and what they still fetch. */
    public static PriceSchedule wholeLife() {
        return new PriceSchedule(PriceBasis.WHOLE_LIFE_COST, List.of(new PriceLine(1, PriceLineKind.AT_START, "Heat pump, fitted", "pump", BigDecimal.valueOf(2), null, null),
            new PriceLine(2, PriceLineKind.YEARLY, "Power and service", "sum", BigDecimal.ONE, 7, null), new PriceLine(3, PriceLineKind.AT_END, "Removal", "sum", BigDecimal.ONE, null, null),
            new PriceLine(4, PriceLineKind.RESALE, "Resale of a pump", "pump", BigDecimal.valueOf(2), null, null)));
    }

    /** Skips and hours of a driver; the hours for lot 2 alone. */
    public static PriceSchedule basket() {
        return new PriceSchedule(PriceBasis.BASKET, List.of(new PriceLine(1, null, "Skip", "skip", new BigDecimal("40"), null, null), new PriceLine(2, null, "Driver", "hour", new BigDecimal("12.5"), null, 2)));
    }

    /** Three measures: people taken on, school visits of which 400 hours a year count, and pounds given. */
    public static List<MeasureChoice> measures() {
        return List.of(new MeasureChoice("SV03", null), new MeasureChoice("SV08", new BigDecimal("400")), new MeasureChoice("SV28", null));
    }

    /** Open to all; what keeps small firms away was considered. */
    public static TenderAccess access() {
        return TenderAccess.open("The size of the round; lots would not lower it.");
    }
}

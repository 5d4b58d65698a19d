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

    /** Three measures: people taken on, school visits of which 400 hours a year count, and pounds given. */
    public static List<MeasureChoice> measures() {
        return List.of(new MeasureChoice("SV03", null), new MeasureChoice("SV08", new BigDecimal("400")), new MeasureChoice("SV28", null));
    }

    /** Open to all; what keeps small firms away was considered. */
    public static TenderAccess access() {
        return TenderAccess.open("The size of the round; lots would not lower it.");
    }
}

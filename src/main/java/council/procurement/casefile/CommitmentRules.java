package council.procurement.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the council's decision tables say about the value of purchases; the numbers stand there and nowhere else. */
public interface CommitmentRules {

    /**
     * Which way a purchase of this value would go.
     *
     * @param valueExVat pounds over the whole life, as is {@code valueIncVat}
     * @return null where a table gives no answer for it
     */
    Band band(Purchase purchase, BigDecimal valueExVat, BigDecimal valueIncVat);

    Limits limits(Category category);

    /** What the tables ask of a purchase besides its value. */
    record Purchase(Category category, LocalDate startedOn, BigDecimal vatRate, boolean exempt, boolean frameworkAvailable) {
    }

    /** @param agreed whether procurement agrees the route; {@code businessCase} whether one is always written */
    record Band(Route route, boolean aboveThreshold, boolean agreed, boolean businessCase) {
    }

    /**
     * @param months        how far back purchases are counted first
     * @param longMonths    and how far back at most
     * @param nearByPercent how closely below a band a value is pointed out, as percent of the band's limit
     */
    record Limits(int months, int longMonths, BigDecimal nearByPercent) {
    }
}

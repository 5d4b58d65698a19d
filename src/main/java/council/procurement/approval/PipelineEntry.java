package council.procurement.approval;

import council.procurement.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A purchase that Cabinet approved in its yearly pipeline.
 *
 * @param reference     of the case, or of the contract that the purchase replaces
 * @param approvedExVat pounds, VAT not included, over the whole life
 */
public record PipelineEntry(String minute, LocalDate meetingDate, String reference, BigDecimal approvedExVat) {

    /** An approved value may be exceeded by this share before Cabinet is asked again. */
    private static final BigDecimal TOLERANCE = new BigDecimal("1.10");

    public boolean covers(BigDecimal valueExVat) {
        return valueExVat.compareTo(Money.pounds(approvedExVat.multiply(TOLERANCE))) <= 0;
    }
}

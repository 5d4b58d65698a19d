package council.procurement.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one review found.
 *
 * @param number               1 for the first
 * @param socialValueDelivered pounds since the last review; null where nothing was counted
 * @param savingsRealised      likewise
 * @param account              null where the review was recorded in the list of tasks
 */
public record Review(int number, LocalDate dueOn, Instant at, String person, Rating rating, String notes, BigDecimal socialValueDelivered,
                     BigDecimal savingsRealised, String issues, Account account) {

    /**
     * What the contract's own page asks beside the overall rating.
     *
     * @param paidToDate   pounds without VAT since the start
     * @param valueExVat   of the contract on that day
     * @param risks        null where there are none; {@code supplierView} where the supplier said nothing
     * @param breach       whether the supplier broke the contract
     */
    public record Account(BigDecimal paidToDate, BigDecimal valueExVat, String risks, String supplierView, boolean breach) {
    }

    /**
     * By one indicator.
     *
     * @param measured in its unit; null where it was not measured
     */
    public record KpiRating(int review, int kpi, int version, Rating rating, String measured, String words) {
    }

    /**
     * Of the social value that the bid promised.
     *
     * @param quantity since the review before, in the unit of the measure
     * @param promised over the whole contract, as it was counted
     * @param pounds   null where the measure is only recorded
     */
    public record Delivered(int review, String measure, BigDecimal quantity, BigDecimal promised, BigDecimal pounds, String evidence) {
    }

    public record Improvement(int review, String what, String who, LocalDate dueOn) {
    }

    /**
     * What a manager writes on the page of a review.
     *
     * @param kpis      by the number of the indicator
     * @param delivered by the code of the measure
     */
    public record Draft(Rating rating, String notes, BigDecimal paidToDate, BigDecimal savingsRealised, String risks, String issues, String supplierView, boolean breach,
                        List<KpiRating> kpis, List<Delivered> delivered, List<Improvement> improvements) {
    }
}

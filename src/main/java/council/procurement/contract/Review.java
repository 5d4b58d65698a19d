package council.procurement.contract;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one review found.
 *
 * @param number               1 for the first
 * @param socialValueDelivered pounds since the last review; null where nothing was counted
 * @param savingsRealised      likewise
 */
public record Review(int number, LocalDate dueOn, Instant at, String person, Rating rating, String notes, BigDecimal socialValueDelivered,
                     BigDecimal savingsRealised, String issues) {
}

package council.procurement.contract;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How a contract ended.
 *
 * @param finalAccount pounds paid over the whole life, VAT not included
 * @param satisfaction of the service, 1 (not at all) to 5
 */
public record Closure(Instant at, String person, String lessons, BigDecimal finalAccount, int satisfaction) {
}

package council.procurement.casechange;

import java.time.Instant;

/**
 * How a request was answered.
 *
 * @param answeredBy the system where the rules wanted nobody's decision
 */
public record RequestAnswer(long number, boolean accepted, String answeredBy, Instant answeredAt, String reason) {
}

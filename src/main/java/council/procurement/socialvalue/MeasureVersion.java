package council.procurement.socialvalue;

import java.time.Instant;

/**
 * A measure as somebody entered it; earlier versions stay, because tenders were written with them.
 *
 * @param version from 1 for each code
 * @param by      who entered it; null for what came with the product
 * @param at      null for what came with the product
 */
public record MeasureVersion(Measure measure, int version, String by, Instant at) {
}

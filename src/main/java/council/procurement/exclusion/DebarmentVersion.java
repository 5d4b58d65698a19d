package council.procurement.exclusion;

import java.time.Instant;

/**
 * An entry of the debarment list as somebody entered it; earlier versions stay, because bids were checked against them.
 *
 * @param version from 1 for each entry
 */
public record DebarmentVersion(Debarment debarment, int version, String by, Instant at) {
}

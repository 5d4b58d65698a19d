package council.procurement.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * A second person's look at the points of a ranking.
 *
 * @param number identifies it
 * @param errors none: the points are confirmed
 */
public record ArithmeticCheck(long number, String person, Instant at, boolean handedIn, List<ManifestError> errors) {
}

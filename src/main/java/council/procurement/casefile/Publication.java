package council.procurement.casefile;

import java.time.Instant;

/**
 * That one version of a document was published, or that its publication was withdrawn.
 *
 * @param reason of a withdrawal; null for a publication
 */
public record Publication(int version, boolean published, String reason, String person, Instant at) {
}

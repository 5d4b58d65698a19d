package council.procurement.casefile;

import java.time.Instant;

/** That a colleague gave somebody a part in a case, or took it away. */
public record PartChange(Part part, String person, boolean added, String reason, String by, Instant at) {
}

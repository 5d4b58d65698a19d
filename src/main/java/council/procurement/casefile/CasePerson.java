package council.procurement.casefile;

import java.time.Instant;

/** A person and their part in a case. */
public record CasePerson(Part part, String person, Instant since) {
}

package council.procurement.casefile;

import java.time.Instant;

/**
 * A person and their part in a case.
 *
 * @param until when they gave it up; null while they have it
 */
public record CasePerson(Part part, String person, Instant since, Instant until) {

    public boolean isCurrent() {
        return until == null;
    }
}

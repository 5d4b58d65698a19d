package council.procurement.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A person and their part in a case.
 *
 * @param until when they gave it up; null while they have it
 */
public record CasePerson(Part part, String person, Instant since, Instant until) {

    /** Who leads the case for the service: the lead officer, or the requester until the case is handed over. */
    public static Optional<CasePerson> leading(List<CasePerson> involved) {
        return Stream.of(Part.LEAD_OFFICER, Part.REQUESTER).flatMap(part -> involved.stream().filter(p -> p.isCurrent() && p.part() == part)).findFirst();
    }

    public boolean isCurrent() {
        return until == null;
    }
}

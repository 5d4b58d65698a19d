package council.procurement.casefile;

import java.util.Optional;

/** Knows the waivers that cases have; the module of waivers implements it. */
public interface CompetitionWaivers {

    /** The approved waiver of a case; empty where it has none, or one that is not decided or was refused. */
    Optional<CompetitionWaiver> of(String caseReference);
}

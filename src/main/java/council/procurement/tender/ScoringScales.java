package council.procurement.tender;

import java.time.LocalDate;
import java.util.List;

/** The scales of the newest decision table {@code scoring-scales}. */
public interface ScoringScales {

    /**
     * The usual one first; never none.
     *
     * @param startedOn the day that fixes the law of the case
     * @throws council.procurement.Refused where the table has no answer
     */
    List<Scale> of(LocalDate startedOn);
}

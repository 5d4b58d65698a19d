package council.procurement.exclusion;

import council.procurement.Refused;
import java.time.LocalDate;
import java.util.List;

/** The grounds of exclusion, by the decision table {@code exclusion-grounds} as it was deployed last. */
public interface ExclusionGrounds {

    /**
     * Those that hold on a day, the mandatory ones first.
     *
     * @throws Refused before the Act came into force
     */
    List<ExclusionGround> on(LocalDate day);
}

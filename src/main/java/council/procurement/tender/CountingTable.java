package council.procurement.tender;

import java.time.LocalDate;

/** The newest decision table {@code social-value-counting}. */
public interface CountingTable {

    /**
     * @param startedOn the day that fixes the law of the case
     * @throws council.procurement.Refused where the table has no answer
     */
    CountingFigures of(LocalDate startedOn);
}

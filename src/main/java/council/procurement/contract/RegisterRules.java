package council.procurement.contract;

import council.procurement.casefile.Category;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What the newest decision tables say of a contract that was not bought here, or that outlives the council. */
public interface RegisterRules {

    /** The law that governs a purchase begun on the day, by the table {@code regime}; empty for a day before both. */
    Optional<String> regime(LocalDate startedOn);

    /** By the table {@code local-government-reorganisation}; empty where the end is not known. */
    Optional<Reorganisation> reorganisation(LocalDate endsOn, Category category, BigDecimal valueExVat);

    /**
     * @param afterVestingDay whether it ends after the new councils have taken over
     * @param consent         whether a direction under section 24 of the Local Government and Public Involvement in Health Act 2007 would ask for consent
     */
    record Reorganisation(LocalDate vestingDay, boolean afterVestingDay, boolean consent) {
    }
}

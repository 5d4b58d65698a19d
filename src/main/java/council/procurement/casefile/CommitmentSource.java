package council.procurement.casefile;

import java.time.LocalDate;
import java.util.List;

/** A register that knows commitments: cases, contracts, waivers. Whoever keeps one implements this as a bean. */
public interface CommitmentSource {

    /** Those with this CPV code or, where it is null, any; dated on or after the day; what came to nothing is left out. */
    List<Commitment> withCpv(String cpvCode, LocalDate since);

    /** Those with this supplier, however its name is written in upper and lower case. */
    List<Commitment> withSupplier(String supplier, LocalDate since);
}

package council.procurement.tender;

import council.procurement.supplier.Supplier;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A supplier of the register that may be asked for a quote.
 *
 * @param lastAsked   in any case; null where never
 * @param lastAwarded null where never
 */
public record Candidate(Supplier supplier, Instant lastAsked, LocalDate lastAwarded) {

    public String reference() {
        return supplier.reference();
    }

    /** By its postcode, as the decision table {@code locality} says. */
    public boolean isLocal() {
        return supplier.place().countsAsLocal();
    }

    /** Small or medium-sized, or a charity, voluntary body or social enterprise. */
    public boolean isSmallOrCharity() {
        return Boolean.TRUE.equals(supplier.sme()) || Boolean.TRUE.equals(supplier.vcse());
    }

    /** Why it cannot be asked; null where it can. */
    public String obstacle() {
        if (!supplier.isActive()) return supplier.name() + " is archived in the register: take it out.";
        return supplier.email() == null ? supplier.name() + " has no e-mail address in the register: write it there, or take the supplier out." : null;
    }
}

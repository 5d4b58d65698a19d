package council.procurement.supplier;

import java.time.Instant;
import java.util.List;

/**
 * One supplier in the register, {@code S-2026-0001}.
 *
 * @param sme        small or medium-sized (Procurement Act 2023 s.123); null where nobody knows
 * @param vcse       charity, voluntary body or social enterprise; null where nobody knows
 * @param place      where it stands, by its postcode
 * @param categories CPV codes, whole or their first figures, of what it sells
 * @param version    of the row, so that nobody writes over a colleague's change unseen
 */
public record Supplier(String reference, String name, String companyNumber, String charityNumber, String postcode, Place place, Boolean sme, Boolean vcse,
                       String contactName, String email, String phone, String website, String notes, List<String> categories, SupplierState state,
                       Instant addedAt, int version) {

    public boolean isActive() {
        return state == SupplierState.ACTIVE;
    }
}

package council.procurement.supplier;

import java.time.Instant;

/** Who changed what of a supplier; the old value stands beside the new one. */
public record SupplierChange(int number, Instant at, String person, String what) {
}

package council.procurement.contract;

import java.time.LocalDate;

/** A contract that ends soon, in brief. */
public record EndingContract(String reference, String title, LocalDate endsOn) {
}

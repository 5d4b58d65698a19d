package council.procurement.tender;

import java.time.Instant;
import java.time.LocalDate;

/** A published tender as a line of the public list. */
public record Opportunity(String reference, String title, String category, LocalDate publishedOn, Instant deadline, boolean open) {
}

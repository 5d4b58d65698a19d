package council.procurement.tender;

import council.procurement.casefile.Category;
import java.time.Instant;
import java.time.LocalDate;

/** A published tender as a line of the public list. */
public record Opportunity(String reference, String title, Category category, LocalDate publishedOn, Instant deadline, boolean open) {
}

package council.procurement.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A case as a line of the register. Value in pounds, VAT not included, over the whole life. */
public record CaseLine(String reference, String title, String service, Category category, BigDecimal valueExVat, Route route,
                       Stage stage, CaseStatus status, LocalDate neededBy, String raisedBy, Instant raisedAt) {
}

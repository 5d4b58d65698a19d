package council.procurement.contract;

import council.procurement.casefile.Category;
import council.procurement.casefile.Route;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the Local Government Transparency Code 2015 publishes of a contract exceeding £5,000, and nothing else.
 *
 * @param service    id of the department that buys
 * @param valueExVat pounds over the whole term
 * @param endsOn     null where it is not known
 * @param reviewOn   null where no review is due
 * @param procuredHow null where it is not known
 * @param sme        null where it is not known; {@code vcse} likewise
 */
public record PublicContract(String reference, String title, String description, String service, Category category, String supplier, BigDecimal valueExVat,
                             LocalDate startsOn, LocalDate endsOn, LocalDate reviewOn, Route procuredHow, Boolean sme, Boolean vcse) {

    /** Whether it came from an invitation to quote or tender, in the Code's words. */
    public String invitation() {
        if (procuredHow == null) return "Not known";
        return switch (procuredHow) {
            case ONE_QUOTE, QUOTATIONS -> "Invitation to quote";
            case BELOW_THRESHOLD_TENDER, STATUTORY -> "Published invitation to tender";
            case FRAMEWORK -> "Call-off from a framework";
            case EXEMPT -> "Neither: exempt from competition";
        };
    }
}

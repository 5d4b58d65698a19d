package council.procurement.initiation;

import java.time.LocalDate;

/**
 * A meeting of the council at which decisions are taken.
 *
 * @param body     Cabinet or Council
 * @param reportBy last day for reports to committee services; null where only the law's own time counts
 */
public record Meeting(String body, LocalDate on, LocalDate reportBy) {
}

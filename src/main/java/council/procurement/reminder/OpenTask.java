package council.procurement.reminder;

import java.time.Instant;
import java.util.List;

/**
 * A task that is to be done.
 *
 * @param step      as its model names it
 * @param about     reference and title of the case or contract; empty where it belongs to none
 * @param reference business key of its process; null where it has none
 * @param assignee  who holds it; null while it waits for anybody of {@code groups}
 * @param due       null where the rules give no date
 */
public record OpenTask(String id, String step, String about, String reference, String assignee, List<String> groups, Instant since, Instant due) {
}

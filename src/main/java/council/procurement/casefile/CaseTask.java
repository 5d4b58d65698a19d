package council.procurement.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An open task of a case.
 *
 * @param reference business key of its process: a case, a contract or a waiver; null where the process has none
 * @param assignee  who holds it; null while it waits for anybody of {@code groups}
 * @param people    who may take it besides those of the groups: deputies of somebody who is away
 * @param due       null where the rules give no date
 */
public record CaseTask(String id, String name, String process, String reference, String assignee, List<String> groups, List<String> people, Instant since, Instant due) {

    /** Late ones come first by themselves: what is due first, then what has no date, oldest first. */
    public static final Comparator<CaseTask> BY_URGENCY = Comparator.comparing(CaseTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(CaseTask::since).thenComparing(CaseTask::id);

    public boolean isLate(Instant now) {
        return due != null && due.isBefore(now);
    }

    /** Whether the viewer can open it in Tasklist: it is theirs, or free to them or a group of theirs. */
    public boolean isFor(Viewer viewer) {
        return assignee == null ? viewer.isInAnyOf(groups) || people.contains(viewer.person()) : assignee.equals(viewer.person());
    }
}

package council.procurement.approval;

import java.util.List;
import java.util.Optional;

/** The open tasks of the engine, as far as a manager gives them to somebody else. */
public interface TaskPeople {

    /**
     * @param reference business key; null for a process without one
     * @param groups    from which its model takes people
     */
    record Open(String id, String name, String reference, String assignee, List<String> groups) {
    }

    Optional<Open> find(String taskId);

    /** What keeps this person from the task, as a sentence; empty for nothing. */
    Optional<String> hindrance(String taskId, String person);

    void give(String taskId, String person);
}

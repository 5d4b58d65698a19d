package council.procurement.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tasks of all processes, for what is told about them. It checks no rights. Nothing of a case that is on hold is open. */
public interface Tasks {

    List<OpenTask> open();

    /** Open tasks due before the moment. */
    List<OpenTask> dueBefore(Instant moment);

    /** Open tasks of a case or contract. */
    List<OpenTask> of(String reference);

    Optional<OpenTask> find(String id);

    /** Who did this step before, in a task of its own: an evaluator who has scored does not hear of what the others have not. */
    Set<String> didTheirs(String id);

    Optional<FinishedTask> findFinished(String id);
}

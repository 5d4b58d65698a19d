package council.procurement.evaluation;

import council.procurement.Refused;
import java.util.Arrays;

/** Who works on which step now. Bids, prices and scores are shown to the person who holds the step's task and to nobody else. */
public interface OpenTasks {

    boolean holds(String person, String reference, EvaluationTask task);

    /** @throws Refused where the person holds none of these tasks in the case */
    default void mustHold(String person, String reference, EvaluationTask... tasks) {
        if (Arrays.stream(tasks).noneMatch(task -> holds(person, reference, task)))
            throw new Refused("This is shown only to the person who works on the task. If it is for you to do, claim the task in Tasklist first.");
    }
}

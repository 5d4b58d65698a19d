package council.procurement.casefile;

import java.util.List;

/** The open tasks as pages list them, most urgent first. It checks no rights: what is shown to whom is the caller's to decide. */
public interface CaseTasks {

    /** Tasks that this person holds. */
    List<CaseTask> heldBy(String person);

    /** Tasks that nobody holds and that wait for a group of this person. */
    List<CaseTask> waitingFor(Viewer viewer);

    /** Late tasks that this person holds, or that a group of theirs answers for, whoever holds them. */
    List<CaseTask> lateFor(Viewer viewer);

    /** Every late task. */
    List<CaseTask> late();

    List<CaseTask> of(String reference);

    /** Whether the person holds an open task of one of these keys in the case. */
    boolean holds(String person, String reference, String... taskKeys);

    /** Whether the person may start this process. */
    boolean mayStart(String processKey, Viewer viewer);
}

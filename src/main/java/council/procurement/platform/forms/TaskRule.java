package council.procurement.platform.forms;

/**
 * Keeps a person from a task whatever its model says: separation of duties, an interest that is not resolved. A module
 * implements it as a bean. It is asked whenever somebody is to hold or to complete a task: at the claim, at an assignment
 * and at completion, over Tasklist, REST and our pages alike.
 */
public interface TaskRule {

    /** @throws council.procurement.Refused with one sentence that names the rule, where this person may not hold or do the task */
    void check(TaskAtHand task, String person);

    /**
     * What must be there when the task is completed and need not be when it is taken, such as a declaration.
     *
     * @throws council.procurement.Refused with one sentence that says what to do first
     */
    default void checkCompletion(TaskAtHand task, String person) {
    }
}

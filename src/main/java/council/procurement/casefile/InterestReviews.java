package council.procurement.casefile;

/** The process in which the monitoring officer resolves what was declared. */
public interface InterestReviews {

    /** A task for the monitoring officer; it knows the declaration's number and nothing of what it says. */
    void begin(InterestDeclaration declared);

    /** The review is on record: the task is done by whoever reviewed. Nothing where none is open. */
    void finish(InterestDeclaration declared, String reviewer);

    /** Tasks of a group that the person holds in the case go back to the group. */
    void release(String reference, String person);
}

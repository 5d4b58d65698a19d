package council.procurement.approval;

/**
 * The file to which decisions belong: that of a case, of a waiver, of a contract. Whoever keeps such files implements it as
 * a bean; approvals then run for their references as for any other.
 */
public interface DecisionFile {

    /** Whether this reference is one of these files. */
    boolean keeps(String reference);

    /** Who raised what is decided on: never its decider. */
    String raisedBy(String reference);

    /** The service that it is about, by its id; null where there is none. */
    default String service(String reference) {
        return null;
    }

    /** What it is about, as the public may read it. */
    default String title(String reference) {
        return reference;
    }

    /** Adds a sentence to the file's own record, in the transaction of the deed. */
    void note(String reference, String person, String sentence);
}

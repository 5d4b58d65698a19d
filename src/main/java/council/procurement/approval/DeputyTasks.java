package council.procurement.approval;

/** The tasks of people who are away, as the engine holds them. */
public interface DeputyTasks {

    /** What waits in this person's hands, or for a group of theirs, shows to the deputy too. */
    void open(String person, String deputy);

    /** The person is back: what the deputy has not taken is theirs alone again, and what the deputy holds for them comes back. */
    void close(String person, String deputy);
}

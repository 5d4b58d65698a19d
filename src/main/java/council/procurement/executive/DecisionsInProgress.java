package council.procurement.executive;

/** What the processes of decisions wait for, and how they learn what was recorded beside their tasks. */
public interface DecisionsInProgress {

    /** Whether the notice is an open task of the case. */
    boolean noticeIsATask(String reference);

    /** A notice was recorded; a process that waits for clear days looks again. */
    void noticeChanged(String reference);

    /** Whether a published decision waits to be called in. */
    boolean isOpenToCallIn(String reference);

    /** The decision was called in: its process stops what would follow. */
    void calledIn(String reference);
}

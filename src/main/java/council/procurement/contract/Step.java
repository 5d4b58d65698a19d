package council.procurement.contract;

/** What a date that has come asks of somebody; the code is what the model's gateway reads. */
public enum Step {
    REVIEW("review"),
    PLAN_END("plan-end"),
    /** The end, with an account to settle and lessons to record. */
    CLOSE("close"),
    /** The end of a purchase so small that nothing is asked of anybody (domain reference 1.4). */
    EXPIRED("expired"),
    /** Somebody is told of a date; that is done at once and asks for no step of the model. */
    REMIND("nothing"),
    NOTHING("nothing");

    private final String code;

    Step(String code) {
        this.code = code;
    }

    public boolean isEnd() {
        return this == CLOSE || this == EXPIRED;
    }

    public String code() {
        return code;
    }
}

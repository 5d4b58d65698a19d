package council.procurement.executive;

import council.procurement.Coded;

/** What scrutiny, or Council, says of a decision that was called in. */
public enum CallInOutcome implements Coded {
    STANDS("stands", "no further action, the decision stands"),
    REFERRED_BACK("referred-back", "referred back, the decision is taken again"),
    TO_COUNCIL("to-council", "sent to Council");

    private final String code;
    private final String sentence;

    CallInOutcome(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    /** As it stands in a sentence after a colon. */
    public String sentence() {
        return sentence;
    }
}

package council.procurement.award.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/challenge.bpmn} and this code call by the same name. */
public final class ChallengeProcess {

    public static final String KEY = "challenge";

    /** In: the number of the challenge, and nothing of what was written. */
    public static final Variable<Long> CHALLENGE = Variable.whole("challengeNumber");
    /** {@code open}, {@code ended} or {@code withdraw}. */
    public static final Variable<String> STATE = Variable.text("challengeState");
    public static final Variable<Boolean> WITHDRAWN = Variable.flag("awardWithdrawn");

    private ChallengeProcess() {
    }
}

package council.procurement.award.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/winner-leaving.bpmn} and this code call by the same name. */
public final class WinnerLeavingProcess {

    public static final String KEY = "winner-leaving";

    /** In: the number of the record, and nothing of what was written. */
    public static final Variable<Long> LEAVING = Variable.whole("leavingNumber");
    /** {@code next}, {@code end} or {@code keep}. */
    public static final Variable<String> OUTCOME = Variable.text("leavingOutcome");

    private WinnerLeavingProcess() {
    }
}

package council.procurement.tender.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/confidentiality-breach.bpmn} and this code call by the same name. */
public final class BreachProcess {

    public static final String KEY = "confidentiality-breach";

    /** In: the number of the breach, and nothing of what was reported. */
    public static final Variable<Long> BREACH = Variable.whole("breachNumber");
    public static final Variable<Boolean> ROUND_GOES_ON = Variable.flag("roundGoesOn");

    private BreachProcess() {
    }
}

package council.procurement.difficulty.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/supplier-in-difficulty.bpmn} and this code call by the same name. The business key is the number of the file; nothing that was written is a variable. */
public final class DifficultyProcess {

    public static final String KEY = "supplier-in-difficulty";

    /** What the step that was taken leads to. */
    public static final Variable<String> OUTCOME = Variable.text("difficultyOutcome");
    public static final Variable<Boolean> FINANCE_ADVISES = Variable.flag("financeAdvises");
    public static final Variable<Boolean> LEGAL_ADVISES = Variable.flag("legalAdvises");
    public static final Variable<String> RULE_REFUSAL = Variable.text("ruleRefusal");

    private DifficultyProcess() {
    }
}

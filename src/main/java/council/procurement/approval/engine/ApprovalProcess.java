package council.procurement.approval.engine;

import council.procurement.platform.Variable;

/** What {@code bpmn/approval.bpmn} and this code call by the same name. */
public final class ApprovalProcess {

    public static final String KEY = "approval";
    public static final String TASK_ADVISE = "Task_Advise";
    public static final String TASK_DECIDE = "Task_Decide";

    /** In: what is decided, as the decision table names it. */
    public static final Variable<String> DECISION_TYPE = Variable.text("decisionType");
    /** In: whole-life value, VAT not included. */
    public static final Variable<Double> VALUE_EX_VAT = Variable.pounds("valueExVat");
    /** Whether Cabinet's yearly approval of the pipeline covers it: looked up, never handed in. */
    public static final Variable<Boolean> IN_PIPELINE = Variable.flag("inPipeline");
    /** Whether the table named anybody who advises first. */
    public static final Variable<Boolean> ADVICE_NEEDED = Variable.flag("adviceNeeded");
    /** The group whose turn it is. */
    public static final Variable<String> APPROVER_GROUP = Variable.text("approverGroup");
    public static final Variable<String> ADVISER_GROUP = Variable.text("adviserGroup");
    /** Out: {@code approved}, {@code rejected} or {@code returned}. */
    public static final Variable<String> APPROVAL_OUTCOME = Variable.text("approvalOutcome");

    private ApprovalProcess() {
    }
}

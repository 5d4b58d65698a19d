package council.procurement.businesscase.engine;

/** What {@code bpmn/business-case.bpmn} and this code call by the same name; its variables are those of the procurement. */
public final class BusinessCaseProcess {

    public static final String KEY = "business-case";
    public static final String TASK_WRITE = "Task_WriteBusinessCase";
    public static final String TASK_SCREEN = "Task_ScreenImpacts";
    public static final String TASK_CONFIRM_BUDGET = "Task_ConfirmBudget";

    private BusinessCaseProcess() {
    }
}

package council.procurement.contract.engine;

import council.procurement.platform.Variable;
import java.util.Date;
import java.util.Set;

/** What {@code bpmn/contract-management.bpmn} and this code call by the same name. */
public final class ContractManagement {

    public static final String KEY = "contract-management";

    /** The tasks of whoever manages the contract. */
    static final Set<String> MANAGERS_TASKS = Set.of("Task_ReviewContract", "Task_PlanContractEnd", "Task_CloseContract");

    static final Variable<String> TIER = Variable.text("tier");
    static final Variable<Long> REVIEW_EVERY_MONTHS = Variable.whole("reviewEveryMonths");
    static final Variable<String> RULE_REFUSAL = Variable.text("ruleRefusal");
    static final Variable<Boolean> MANAGER_NAMED = Variable.flag("managerNamed");
    /** The start of the next day on which something is due. */
    static final Variable<Date> NEXT_DATE_DUE = Variable.moment("nextDateDue");
    /** {@code review}, {@code plan-end}, {@code close}, {@code expired} or {@code nothing}. */
    static final Variable<String> STEP_DUE = Variable.text("stepDue");
    static final Variable<Boolean> END_REACHED = Variable.flag("endReached");

    private ContractManagement() {
    }
}

package council.procurement.contract.engine;

import council.procurement.contract.ContractService;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.springframework.stereotype.Component;

/** A contract's tasks are its manager's and those of who stands in for them, as far as the matrix lets them manage it: whoever may not is told when they take the task. */
@Component
class ContractTaskRule implements TaskRule {

    private final ContractService contracts;

    ContractTaskRule(ContractService contracts) {
        this.contracts = contracts;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (ContractManagement.KEY.equals(task.processKey()) && ContractManagement.MANAGERS_TASKS.contains(task.taskKey())) contracts.mayManage(task.businessKey(), person);
    }
}

package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.platform.AsEngine;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Whoever may not decide is told when they take the task. */
@Component
class ApprovalTaskRule implements TaskRule {

    private final TaskService tasks;
    private final ApprovalService approvals;
    private final AsEngine engine;

    ApprovalTaskRule(TaskService tasks, ApprovalService approvals, AsEngine engine) {
        this.tasks = tasks;
        this.approvals = approvals;
        this.engine = engine;
    }

    @Override
    public void check(TaskAtHand task, String person) {
        if (!ApprovalProcess.KEY.equals(task.processKey()) || !ApprovalProcess.TASK_DECIDE.equals(task.taskKey())) return;
        var type = (String) engine.ask(() -> tasks.getVariable(task.id(), ApprovalProcess.DECISION_TYPE.name()));
        var group = (String) engine.ask(() -> tasks.getVariable(task.id(), ApprovalProcess.APPROVER_GROUP.name()));
        approvals.mayDecide(task.businessKey(), DecisionType.of(type), group, person);
    }
}

package council.procurement.approval.engine;

import council.procurement.approval.ApprovalService;
import council.procurement.approval.DecisionType;
import council.procurement.platform.AsEngine;
import council.procurement.platform.Variable;
import council.procurement.platform.forms.TaskAtHand;
import council.procurement.platform.forms.TaskRule;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Whoever may not decide or advise is told when they take the task. */
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
        if (!ApprovalProcess.KEY.equals(task.processKey())) return;
        if (ApprovalProcess.TASK_DECIDE.equals(task.taskKey())) approvals.mayDecide(task.businessKey(), type(task), text(task, ApprovalProcess.APPROVER_GROUP), person);
        if (ApprovalProcess.TASK_ADVISE.equals(task.taskKey())) approvals.mayAdvise(task.businessKey(), type(task), text(task, ApprovalProcess.ADVISER_GROUP), person);
    }

    private DecisionType type(TaskAtHand task) {
        return DecisionType.of(text(task, ApprovalProcess.DECISION_TYPE));
    }

    private String text(TaskAtHand task, Variable<String> variable) {
        return engine.ask(() -> (String) tasks.getVariable(task.id(), variable.name()));
    }
}

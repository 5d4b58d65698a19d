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

    /** The step of a decider is known by the group whose turn it is and not by its name, which an edit of the model may change. */
    @Override
    public void check(TaskAtHand task, String person) {
        if (!ApprovalProcess.KEY.equals(task.processKey())) return;
        var decides = text(task, ApprovalProcess.APPROVER_GROUP);
        var advises = text(task, ApprovalProcess.ADVISER_GROUP);
        if (decides != null) approvals.mayDecide(task.businessKey(), type(task), decides, person);
        if (advises != null) approvals.mayAdvise(task.businessKey(), type(task), advises, person);
    }

    private DecisionType type(TaskAtHand task) {
        return DecisionType.of(text(task, ApprovalProcess.DECISION_TYPE));
    }

    private String text(TaskAtHand task, Variable<String> variable) {
        return engine.ask(() -> (String) tasks.getVariable(task.id(), variable.name()));
    }
}

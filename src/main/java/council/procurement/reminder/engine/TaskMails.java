package council.procurement.reminder.engine;

import council.procurement.approval.Outcome;
import council.procurement.approval.engine.ApprovalProcess;
import council.procurement.platform.TaskNames;
import council.procurement.reminder.OpenTask;
import council.procurement.reminder.ReminderService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Listens to every user task of every model: somebody is told when it comes to them, and the requester when it turned their purchase down. */
@Component
class TaskMails extends AbstractProcessEnginePlugin {

    /** What forms call it when somebody says no: approvers reject or return, colleagues who were asked to take over, to take in or to agree say no. */
    private static final Map<String, Outcome> TURNED_DOWN = Map.of(Outcome.REJECTED.code(), Outcome.REJECTED, Outcome.RETURNED.code(), Outcome.RETURNED, "no", Outcome.REJECTED);

    /** Asked for late: the engine that this plugs into is below it. */
    private final ObjectProvider<ReminderService> reminders;

    TaskMails(ObjectProvider<ReminderService> reminders) {
        this.reminders = reminders;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) listeners.addAll(engine.getCustomPostBPMNParseListeners());
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, TaskMails.this::created);
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, TaskMails.this::assigned);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, TaskMails.this::completed);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** A task that somebody holds from the start is told when it is assigned. */
    private void created(DelegateTask task) {
        if (task.getAssignee() == null) reminders.getObject().taskWaits(open(task), doer());
    }

    private void assigned(DelegateTask task) {
        if (task.getAssignee() != null) reminders.getObject().taskWaits(open(task), doer());
    }

    private void completed(DelegateTask task) {
        var outcome = Objects.toString(task.getExecution().getVariableLocal("outcome"), "");
        if (TURNED_DOWN.containsKey(outcome) && !task.getTaskDefinitionKey().equals(ApprovalProcess.TASK_DECIDE))
            reminders.getObject().answered(open(task), TURNED_DOWN.get(outcome), doer());
    }

    private static OpenTask open(DelegateTask task) {
        var groups = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).distinct().sorted().toList();
        return new OpenTask(task.getId(), TaskNames.step(task.getName()), Objects.toString(task.getVariable("caseTitle"), ""), task.getExecution().getProcessBusinessKey(),
            task.getAssignee(), groups, task.getCreateTime().toInstant(), task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static String doer() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }
}

package council.procurement.platform.forms;

import council.procurement.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Who works on a task: whoever completes one that nobody holds takes it, so that the record always names a person. A group's
 * task is for its members, and an administrator, to whom the engine allows everything, holds none (domain reference 7.3). What
 * else keeps a person from a task says each {@link TaskRule}.
 */
final class TaskHolder {

    private final Supplier<Stream<TaskRule>> rules;
    private final ApplicationEventPublisher events;

    /** @param rules asked anew each time: the modules that have them are built after the engine */
    TaskHolder(Supplier<Stream<TaskRule>> rules, ApplicationEventPublisher events) {
        this.rules = rules;
        this.events = events;
    }

    /** @throws Refused where somebody else holds the task, or the person is none of those whom its model names */
    void take(CommandContext context, String taskId) {
        var person = context.getAuthenticatedUserId();
        var task = context.getTaskManager().findTaskById(taskId);
        if (task == null || person == null) return; // the engine answers for a task that is gone; a call without a person is our own
        if (task.getAssignee() == null) context.getProcessEngineConfiguration().getTaskService().claim(taskId, person);
        else if (task.getAssignee().equals(person)) refuseUnlessTheirs(context, task, person);
        else if (sees(context, taskId)) throw new Refused("%s is working on this task. Ask them to finish it or to put it back.", nameOf(context, task.getAssignee()));
        else return; // the engine refuses whoever may not see it
        var atHand = atHand(task);
        rules.get().forEach(rule -> rule.checkCompletion(atHand, person));
    }

    /** @throws Refused where this person is to hold the task and is none of those whom its model names */
    void refuseUnlessFor(CommandContext context, String taskId, String holder) {
        if (taskId == null || holder == null || context.getAuthenticatedUserId() == null || !sees(context, taskId)) return;
        refuseUnlessTheirs(context, context.getTaskManager().findTaskById(taskId), holder);
    }

    private void refuseUnlessTheirs(CommandContext context, TaskEntity task, String person) {
        var groups = groupsOf(context, person);
        refuseAdministrator(groups);
        var candidates = task.getCandidates();
        if (!candidates.isEmpty() && candidates.stream().noneMatch(link -> person.equals(link.getUserId()) || groups.contains(link.getGroupId())))
            throw refused(task, person, "Only %s may do this step.", candidates.stream().map(link -> nameOf(context, link)).sorted().collect(Collectors.joining(" or ")));
        checkRules(task, person);
    }

    private void checkRules(TaskEntity task, String person) {
        hindrance(task, person).ifPresent(sentence -> {
            throw refused(task, person, "%s", sentence);
        });
    }

    /** The sentence of the first rule that keeps this person from the task; empty where none does. */
    Optional<String> hindrance(TaskEntity task, String person) {
        var atHand = atHand(task);
        return rules.get().flatMap(rule -> {
            try {
                rule.check(atHand, person);
                return Stream.<String>empty();
            } catch (Refused e) {
                return Stream.of(e.getMessage());
            }
        }).findFirst();
    }

    private Refused refused(TaskEntity task, String person, String sentence, Object... facts) {
        var refusal = new Refused(sentence, facts);
        events.publishEvent(new AttemptRefused(person, atHand(task).businessKey(), task.getName(), refusal.getMessage()));
        return refusal;
    }

    private static TaskAtHand atHand(TaskEntity task) {
        var execution = task.getExecution();
        return new TaskAtHand(task.getId(), execution == null ? null : execution.getProcessBusinessKey(),
            task.getProcessDefinition() == null ? null : task.getProcessDefinition().getKey(), task.getTaskDefinitionKey());
    }

    /** @throws Refused where an administrator begins something */
    static void refuseAdministrator(CommandContext context) {
        if (context.getAuthenticatedUserId() != null) refuseAdministrator(groupsOf(context, context.getAuthenticatedUserId()));
    }

    private static void refuseAdministrator(List<String> groups) {
        if (groups.contains(Groups.CAMUNDA_ADMIN)) throw new Refused("Administrators look after the application and take no part in purchases. An officer must do this.");
    }

    /** Whoever may not see the task is not told who holds it: the engine refuses them in the next step. */
    private static boolean sees(CommandContext context, String taskId) {
        return context.getProcessEngineConfiguration().getTaskService().createTaskQuery().taskId(taskId).count() > 0;
    }

    /** As they are now, not as they were at sign-in. */
    private static List<String> groupsOf(CommandContext context, String person) {
        return context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().createGroupQuery(context).groupMember(person).list()).stream().map(Group::getId).toList();
    }

    private static String nameOf(CommandContext context, IdentityLink candidate) {
        if (candidate.getGroupId() == null) return nameOf(context, candidate.getUserId());
        var group = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findGroupById(candidate.getGroupId()));
        return group == null ? candidate.getGroupId() : group.getName().toLowerCase();
    }

    private static String nameOf(CommandContext context, String person) {
        var user = context.runWithoutAuthorization(() -> context.getReadOnlyIdentityProvider().findUserById(person));
        return user == null ? "Somebody else" : user.getFirstName() + " " + user.getLastName();
    }
}

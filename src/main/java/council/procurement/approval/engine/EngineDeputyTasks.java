package council.procurement.approval.engine;

import council.procurement.approval.AbsenceService;
import council.procurement.approval.DeputyTasks;
import council.procurement.people.People;
import council.procurement.platform.AsEngine;
import council.procurement.platform.TaskCreated;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets deputies at the tasks of those for whom they stand in. A link of its own kind on the task remembers for whom, so that it
 * goes back when they return.
 */
@Component
class EngineDeputyTasks implements DeputyTasks {

    private static final String STANDS_IN_FOR = "standsInFor";

    private final TaskService tasks;
    private final People people;
    private final AsEngine engine;
    private final ObjectProvider<AbsenceService> absences;

    EngineDeputyTasks(TaskService tasks, People people, AsEngine engine, ObjectProvider<AbsenceService> absences) {
        this.tasks = tasks;
        this.people = people;
        this.engine = engine;
        this.absences = absences;
    }

    @Override
    public void open(String person, String deputy) {
        engine.ask(() -> {
            tasks.createTaskQuery().taskAssignee(person).active().list().forEach(task -> {
                tasks.addUserIdentityLink(task.getId(), person, STANDS_IN_FOR);
                tasks.addCandidateUser(task.getId(), deputy);
                tasks.setAssignee(task.getId(), deputy);
            });
            waitingFor(person).stream().filter(task -> !isCandidate(task, deputy)).forEach(task -> tasks.addCandidateUser(task.getId(), deputy));
            return null;
        });
    }

    @Override
    public void close(String person, String deputy) {
        engine.ask(() -> {
            tasks.createTaskQuery().taskAssignee(deputy).list().stream().filter(task -> tasks.getIdentityLinksForTask(task.getId()).stream()
                .anyMatch(link -> STANDS_IN_FOR.equals(link.getType()) && person.equals(link.getUserId()))).forEach(task -> {
                    tasks.setAssignee(task.getId(), person);
                    tasks.deleteUserIdentityLink(task.getId(), person, STANDS_IN_FOR);
                    tasks.deleteCandidateUser(task.getId(), deputy);
                });
            waitingFor(person).stream().filter(task -> isCandidate(task, deputy)).forEach(task -> {
                tasks.deleteCandidateUser(task.getId(), deputy);
                if (deputy.equals(task.getAssignee()) && people.groupsOf(deputy).stream().noneMatch(group -> isCandidateGroup(task, group))) tasks.setAssignee(task.getId(), null);
            });
            return null;
        });
    }

    /** New tasks find the deputy at once. */
    @EventListener
    void atCreation(TaskCreated created) {
        var task = created.task();
        var current = absences.getObject().today();
        if (current.isEmpty()) return;
        if (task.getAssignee() != null) {
            current.stream().filter(absence -> absence.person().equals(task.getAssignee())).findFirst().ifPresent(absence -> {
                task.addUserIdentityLink(absence.person(), STANDS_IN_FOR);
                task.addCandidateUser(absence.deputy());
                task.setAssignee(absence.deputy());
            });
            return;
        }
        for (var group : groups(task)) current.stream().filter(absence -> people.isIn(absence.person(), group)).forEach(absence -> task.addCandidateUser(absence.deputy()));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream().map(link -> link.getGroupId()).filter(group -> group != null).toList();
    }

    /** Tasks of the person's groups. */
    private List<Task> waitingFor(String person) {
        var groups = new ArrayList<>(people.groupsOf(person));
        return groups.isEmpty() ? List.of() : tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks().active().list();
    }

    private boolean isCandidate(Task task, String user) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && user.equals(link.getUserId()));
    }

    private boolean isCandidateGroup(Task task, String group) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && group.equals(link.getGroupId()));
    }
}

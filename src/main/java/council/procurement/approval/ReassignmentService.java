package council.procurement.approval;

import council.procurement.FieldRefusals;
import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.approval.store.ReassignmentStore;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.forms.AttemptRefused;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager gives a task to another colleague, with a reason that goes on the record: never to somebody whom the rules exclude,
 * and never a decision to anybody but those who may take it.
 */
@Service
@Transactional
public class ReassignmentService {

    private static final Set<String> MANAGERS = Set.of("procurement-managers", "leadership-team");
    private static final String HEADS_OF_SERVICE = "heads-of-service";

    private final TaskPeople tasks;
    private final ReassignmentStore store;
    private final ObjectProvider<DecisionFile> files;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReassignmentService(TaskPeople tasks, ReassignmentStore store, ObjectProvider<DecisionFile> files, People people, ApplicationEventPublisher events, Clock clock) {
        this.tasks = tasks;
        this.store = store;
        this.files = files;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public TaskPeople.Open find(String taskId) {
        return tasks.find(taskId).orElseThrow(() -> new Refused("This task is no longer there: somebody completed or withdrew it."));
    }

    /** Procurement managers and the leadership team for all; a head of service for what their own service buys. */
    @Transactional(readOnly = true)
    public boolean mayReassign(Viewer viewer, TaskPeople.Open task) {
        if (viewer.isInAnyOf(MANAGERS)) return true;
        return viewer.isIn(HEADS_OF_SERVICE) && task.reference() != null && files.stream().filter(file -> file.keeps(task.reference()))
            .anyMatch(file -> people.headOf(file.service(task.reference())).filter(viewer.person()::equals).isPresent());
    }

    /** Who may take it, with their names: of its groups, and of nobody else where the rules name a person. */
    @Transactional(readOnly = true)
    public Map<String, String> eligible(TaskPeople.Open task) {
        var candidates = new TreeSet<String>();
        task.groups().forEach(group -> candidates.addAll(people.membersOf(group)));
        if (task.groups().isEmpty() && task.assignee() != null) people.groupsOf(task.assignee()).forEach(group -> candidates.addAll(people.membersOf(group)));
        if (task.assignee() != null) candidates.remove(task.assignee());
        var eligible = new LinkedHashMap<String, String>();
        candidates.stream().filter(person -> tasks.hindrance(task.id(), person).isEmpty()).forEach(person -> eligible.put(person, people.nameOf(person)));
        return eligible;
    }

    /**
     * @throws RefusedFields where nobody is chosen, or no reason is given
     * @throws Refused       where this person may not give the task away, or the rules keep the other from it
     */
    public void reassign(Viewer viewer, String taskId, String to, String reason) {
        var task = find(taskId);
        if (!mayReassign(viewer, task)) throw new Refused("Only a procurement manager, the leadership team or the head of the service that buys gives a task to somebody else.");
        FieldRefusals.none().unless(to != null && !to.isBlank(), "to", "Choose who does it.").text(reason, 1000, "reason", "Say why; it goes on the record.").orThrow();
        tasks.hindrance(taskId, to).ifPresent(sentence -> {
            var refusal = new Refused("%s cannot do this. %s", people.nameOf(to), sentence);
            events.publishEvent(new AttemptRefused(viewer.person(), task.reference(), "Give “%s” to %s".formatted(step(task.name()), people.nameOf(to)), refusal.getMessage()));
            throw refusal;
        });
        if (!eligible(task).containsKey(to)) throw new Refused("%s cannot do this: the task is not for them. Choose somebody from the list.", people.nameOf(to));
        store.add(clock.instant(), task.reference(), task.name(), task.assignee(), to, reason.strip(), viewer.person());
        if (task.reference() != null)
            files.stream().filter(file -> file.keeps(task.reference())).findFirst().ifPresent(file -> file.note(task.reference(), viewer.person(),
                "Gave “%s” to %s%s: %s".formatted(step(task.name()), people.nameOf(to), task.assignee() == null ? "" : " in place of " + people.nameOf(task.assignee()), reason.strip())));
        tasks.give(taskId, to);
    }

    private static String step(String name) {
        int end = name.indexOf(" · ");
        return end < 0 ? name : name.substring(0, end);
    }
}

package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseRegisterService;
import council.procurement.casefile.CaseTask;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tasks with the titles of their cases and the names of who has them. */
@Component
class TaskRows {

    private final CaseRegisterService register;
    private final People people;
    private final Clock clock;

    TaskRows(CaseRegisterService register, People people, Clock clock) {
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    List<TaskRow> of(List<CaseTask> tasks, Viewer viewer) {
        var titles = register.titles(tasks.stream().map(CaseTask::reference).filter(Objects::nonNull).collect(Collectors.toSet()));
        var now = clock.instant();
        return tasks.stream().map(task -> {
            var title = titles.get(task.reference());
            return new TaskRow(task, title == null ? task.process() : title, who(task), task.isLate(now), task.isFor(viewer) ? Tasklist.task(task.id()) : null,
                title == null ? null : "/procurements/" + task.reference(), CaseAccess.of(viewer).reassignsTasks());
        }).toList();
    }

    private String who(CaseTask task) {
        if (task.assignee() != null) return people.nameOf(task.assignee());
        return task.groups().stream().map(people::groupName).collect(Collectors.joining(" or "));
    }
}

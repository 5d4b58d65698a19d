package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseRegisterService;
import council.procurement.casefile.CaseTask;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasks with the titles of their cases and the names of who has them. */
@Component
class TaskRows {

    private final CaseRegisterService register;
    private final People people;
    private final ObjectProvider<FileHeads> others;
    private final Clock clock;

    TaskRows(CaseRegisterService register, People people, ObjectProvider<FileHeads> others, Clock clock) {
        this.register = register;
        this.people = people;
        this.others = others;
        this.clock = clock;
    }

    List<TaskRow> of(List<CaseTask> tasks, Viewer viewer) {
        var titles = register.titles(tasks.stream().map(CaseTask::reference).filter(Objects::nonNull).collect(Collectors.toSet()));
        var now = clock.instant();
        return tasks.stream().map(task -> {
            var title = titles.get(task.reference());
            Optional<FileHead> other = title == null && task.reference() != null ? others.stream().flatMap(heads -> heads.find(task.reference()).stream()).findFirst() : Optional.empty();
            return new TaskRow(task, title != null ? title : other.map(FileHead::title).orElse(task.process()), who(task), task.isLate(now), task.isFor(viewer) ? Tasklist.task(task.id()) : null,
                title != null ? "/procurements/" + task.reference() : other.map(FileHead::path).orElse(null), CaseAccess.of(viewer).reassignsTasks());
        }).toList();
    }

    private String who(CaseTask task) {
        if (task.assignee() != null) return people.nameOf(task.assignee());
        return task.groups().stream().map(people::groupName).collect(Collectors.joining(" or "));
    }
}

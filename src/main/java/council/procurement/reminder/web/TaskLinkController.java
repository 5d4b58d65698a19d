package council.procurement.reminder.web;

import council.procurement.approval.AbsenceService;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.reminder.FinishedTask;
import council.procurement.reminder.OpenTask;
import council.procurement.reminder.Tasks;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the link of a mail leads: to the task in Tasklist where it is open and the reader's to do, otherwise to a page that
 * says who has it or who did it. Our own address, since what stands behind "#" would be lost on the way through the sign-in page.
 */
@Controller
class TaskLinkController {

    private final CurrentUser user;
    private final Tasks tasks;
    private final People people;
    private final ProcurementCaseService cases;
    private final AbsenceService absences;

    TaskLinkController(CurrentUser user, Tasks tasks, People people, ProcurementCaseService cases, AbsenceService absences) {
        this.user = user;
        this.tasks = tasks;
        this.people = people;
        this.cases = cases;
        this.absences = absences;
    }

    @GetMapping("/tasks/{id}")
    String open(@PathVariable String id, Model model) {
        var open = tasks.find(id);
        if (open.isEmpty()) {
            var over = tasks.findFinished(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return sameStepForMe(over.reference(), over.step()).map(TaskLinkController::inTasklist).orElseGet(() -> over(over, model));
        }
        var task = open.get();
        if (isMine(task)) return inTasklist(task);
        return sameStepForMe(task.reference(), task.step()).map(TaskLinkController::inTasklist).orElseGet(() -> notMine(task, model));
    }

    /** A step may wait in several tasks at once, one for each evaluator, or again after it came back: any of them that is the reader's will do. */
    private Optional<OpenTask> sameStepForMe(String reference, String step) {
        return reference == null ? Optional.empty() : tasks.of(reference).stream().filter(task -> task.step().equals(step) && isMine(task)).findFirst();
    }

    private static String inTasklist(OpenTask task) {
        return "redirect:/camunda/app/tasklist/default/#/?task=" + task.id();
    }

    private String notMine(OpenTask task, Model model) {
        model.addAttribute("open", true);
        model.addAttribute("who", task.assignee() == null ? null : people.nameOf(task.assignee()));
        model.addAttribute("groups", task.groups().stream().map(people::groupName).collect(Collectors.joining(" or ")));
        model.addAttribute("at", task.since());
        return page(task.step(), task.about(), task.reference(), model);
    }

    private String over(FinishedTask task, Model model) {
        model.addAttribute("open", false);
        model.addAttribute("who", task.by() == null ? null : task.by().equals(user.id()) ? "you" : people.nameOf(task.by()));
        model.addAttribute("at", task.at());
        return page(task.step(), task.about(), task.reference(), model);
    }

    private String page(String step, String about, String reference, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("about", about);
        model.addAttribute("caseReference", reference == null || cases.find(reference).isEmpty() ? null : reference);
        return "reminder/task";
    }

    private boolean isMine(OpenTask task) {
        return task.assignee() == null ? task.groups().stream().anyMatch(absences.groupsToday(user.id())::contains) : task.assignee().equals(user.id());
    }
}

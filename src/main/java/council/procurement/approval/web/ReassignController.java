package council.procurement.approval.web;

import council.procurement.RefusedFields;
import council.procurement.approval.ReassignmentService;
import council.procurement.approval.TaskPeople;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives a task to another colleague, with a reason. */
@Controller
class ReassignController {

    private final ReassignmentService reassignments;
    private final CurrentUser user;
    private final People people;

    ReassignController(ReassignmentService reassignments, CurrentUser user, People people) {
        this.reassignments = reassignments;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/tasks/{id}/reassign")
    String page(@PathVariable String id, Model model) {
        return page(managed(id), Map.of(), Map.of(), model);
    }

    @PostMapping("/tasks/{id}/reassign")
    String reassign(@PathVariable String id, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var task = managed(id);
        try {
            reassignments.reassign(viewer(), id, typed.get("to"), typed.get("reason"));
            back.addFlashAttribute("done", "%s has the task now".formatted(people.nameOf(typed.get("to"))));
            return task.reference() != null && task.reference().startsWith("P-") ? "redirect:/procurements/" + task.reference() : "redirect:/";
        } catch (RefusedFields e) {
            return page(task, e.fields(), typed, model);
        }
    }

    private String page(TaskPeople.Open task, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("holder", task.assignee() == null ? null : people.nameOf(task.assignee()));
        model.addAttribute("eligible", reassignments.eligible(task));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "approval/reassign";
    }

    private TaskPeople.Open managed(String id) {
        var task = reassignments.find(id);
        if (!reassignments.mayReassign(viewer(), task)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return task;
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

package council.procurement.casefile.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseRegisterService;
import council.procurement.casefile.CaseSearch;
import council.procurement.casefile.CaseStatus;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.StandingEntries;
import council.procurement.casefile.Viewer;
import council.procurement.people.People;
import council.procurement.platform.drafts.FormDrafts;
import council.procurement.platform.security.CurrentUser;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The landing page: what waits for me, start something, what is late, my cases. */
@Controller
class HomeController {

    /** A form that was begun. */
    public record DraftRow(String what, String link, String discard, Instant savedAt) {
    }

    /** As many as are taken in at a glance; the rest is a link away. */
    private static final int CASES_SHOWN = 10;

    private final CurrentUser user;
    private final CaseTasks tasks;
    private final TaskRows rows;
    private final CaseRegisterService register;
    private final People people;
    private final FormDrafts drafts;
    private final ObjectProvider<StandingEntries> standing;

    HomeController(CurrentUser user, CaseTasks tasks, TaskRows rows, CaseRegisterService register, People people, FormDrafts drafts, ObjectProvider<StandingEntries> standing) {
        this.user = user;
        this.tasks = tasks;
        this.rows = rows;
        this.register = register;
        this.people = people;
        this.drafts = drafts;
        this.standing = standing;
    }

    @GetMapping("/")
    String home(Model model) {
        var viewer = new Viewer(user.id(), user.groups());
        var seesAllLate = CaseAccess.of(viewer).seesEverybodysLateTasks();
        var myCases = CaseSearch.of(viewer.person());
        model.addAttribute("groups", viewer.groups().stream().map(people::groupName).sorted().collect(Collectors.joining(", ")));
        model.addAttribute("roles", people.roles().stream().filter(role -> viewer.isIn(role.group())).toList());
        model.addAttribute("start", tasks.mayStart(Tasklist.PURCHASE, viewer) ? Tasklist.START_PURCHASE : null);
        model.addAttribute("mine", rows.of(tasks.heldBy(viewer.person()), viewer));
        model.addAttribute("team", rows.of(tasks.waitingFor(viewer), viewer));
        model.addAttribute("late", rows.of(seesAllLate ? tasks.late() : tasks.lateFor(viewer), viewer));
        model.addAttribute("allLate", seesAllLate);
        model.addAttribute("standing", standing.stream().flatMap(one -> one.of(viewer).stream()).toList());
        model.addAttribute("drafts", drafts.mine().stream().map(HomeController::row).toList());
        model.addAttribute("myCases", register.page(myCases, 0, CASES_SHOWN));
        model.addAttribute("myCaseCount", register.count(myCases));
        model.addAttribute("myOpenCaseCount", register.count(myCases.with(CaseStatus.OPEN)));
        return "casefile/home";
    }

    private static DraftRow row(FormDrafts.Kept kept) {
        var form = kept.draft().form();
        var link = form.startsWith(FormDrafts.START) ? Tasklist.start(form.substring(FormDrafts.START.length())) : Tasklist.task(form.substring(FormDrafts.TASK.length()));
        return new DraftRow(kept.what(), link, "/drafts/" + form + "/discard", kept.draft().savedAt());
    }
}

package council.procurement.approval.web;

import council.procurement.approval.Attempt;
import council.procurement.approval.AttemptService;
import council.procurement.people.People;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the rules refused, for internal audit and the monitoring officer. */
@Controller
class AttemptsController {

    /** An attempt with the name of who made it. */
    public record Row(Attempt attempt, String who) {
    }

    private final AttemptService attempts;
    private final CurrentUser user;
    private final People people;

    AttemptsController(AttemptService attempts, CurrentUser user, People people) {
        this.attempts = attempts;
        this.user = user;
        this.people = people;
    }

    @GetMapping("/attempts")
    String page(HttpServletRequest request, Model model) {
        readersOnly();
        var query = query(request);
        var rows = attempts.page(query.parameter("q"), query.sort(), query.descending(), query.offset(), query.size()).stream().map(it -> new Row(it, people.nameOf(it.person()))).toList();
        model.addAttribute("table", query.page(rows, attempts.count(query.parameter("q"))));
        return "approval/attempts";
    }

    @GetMapping({"/attempts.csv", "/attempts.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        readersOnly();
        var query = query(request);
        TableFile.send(request, response, "attempts", List.of("When", "Who", "Case", "What was tried", "Why it was refused"),
            row -> attempts.each(query.parameter("q"), query.sort(), query.descending(), it -> row.accept(new Object[] {it.at(), people.nameOf(it.person()), it.reference(), it.task(), it.sentence()})));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "-at", "person", "reference");
    }

    private void readersOnly() {
        if (!user.isIn("internal-audit") && !user.isIn("monitoring-officer")) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}

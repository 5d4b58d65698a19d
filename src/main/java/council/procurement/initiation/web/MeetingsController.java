package council.procurement.initiation.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.initiation.Meeting;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Column;
import council.procurement.platform.web.TableFile;
import council.procurement.platform.web.TableQuery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The council's meetings: read by every officer, entered or pasted from a CSV file by committee services. */
@Controller
class MeetingsController {

    private static final Map<String, Comparator<Meeting>> ORDERS = Map.of("on", Comparator.comparing(Meeting::on).thenComparing(Meeting::body), "body", Comparator.comparing(Meeting::body).thenComparing(Meeting::on),
        "report", Comparator.comparing(Meeting::reportBy, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Meeting::on));
    private static final List<Column> COLUMNS = List.of(Column.of("body", "Body"), Column.of("on", "Meets on"), Column.of("report", "Reports by"));
    private static final String ALL = "all";

    private final GovernanceService governance;
    private final CurrentUser user;

    MeetingsController(GovernanceService governance, CurrentUser user) {
        this.governance = governance;
        this.user = user;
    }

    @GetMapping("/meetings")
    String page(HttpServletRequest request, Model model) {
        return page(Map.of(), Map.of(), request, model);
    }

    @GetMapping({"/meetings.csv", "/meetings.xlsx"})
    void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        viewer();
        TableFile.send(request, response, "meetings", List.of("Body", "Meets on", "Reports by"),
            row -> found(query(request)).forEach(it -> row.accept(new Object[] {it.body(), it.on(), it.reportBy()})));
    }

    @PostMapping("/meetings")
    String enter(@RequestParam Map<String, String> typed, HttpServletRequest request, Model model, RedirectAttributes back) {
        var viewer = viewer();
        if (!viewer.isIn(GovernanceService.COMMITTEE_SERVICES)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            int entered = governance.enter(viewer, typed.get("meetings"));
            back.addFlashAttribute("done", entered == 1 ? "One meeting is entered" : entered + " meetings are entered");
            return "redirect:/meetings";
        } catch (RefusedFields e) {
            return page(e.fields(), typed, request, model);
        }
    }

    private String page(Map<String, String> errors, Map<String, String> typed, HttpServletRequest request, Model model) {
        var query = query(request);
        model.addAttribute("mayEnter", viewer().isIn(GovernanceService.COMMITTEE_SERVICES));
        model.addAttribute("table", query.pageOf(found(query)));
        model.addAttribute("columns", COLUMNS);
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "initiation/meetings";
    }

    private List<Meeting> found(TableQuery query) {
        return query.sorted(query.parameter("which").equals(ALL) ? governance.everyMeeting() : governance.meetingsToCome(), ORDERS.get(query.sort()));
    }

    private static TableQuery query(HttpServletRequest request) {
        return TableQuery.of(request, "on", COLUMNS);
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }
}

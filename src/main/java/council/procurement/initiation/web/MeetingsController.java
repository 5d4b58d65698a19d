package council.procurement.initiation.web;

import council.procurement.RefusedFields;
import council.procurement.casefile.Viewer;
import council.procurement.initiation.GovernanceService;
import council.procurement.platform.security.CurrentUser;
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

    private final GovernanceService governance;
    private final CurrentUser user;

    MeetingsController(GovernanceService governance, CurrentUser user) {
        this.governance = governance;
        this.user = user;
    }

    @GetMapping("/meetings")
    String page(Model model) {
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping("/meetings")
    String enter(@RequestParam Map<String, String> typed, Model model, RedirectAttributes back) {
        var viewer = viewer();
        if (!viewer.isIn(GovernanceService.COMMITTEE_SERVICES)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        try {
            int entered = governance.enter(viewer, typed.get("meetings"));
            back.addFlashAttribute("done", entered == 1 ? "One meeting is entered" : entered + " meetings are entered");
            return "redirect:/meetings";
        } catch (RefusedFields e) {
            return page(e.fields(), typed, model);
        }
    }

    private String page(Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("mayEnter", viewer().isIn(GovernanceService.COMMITTEE_SERVICES));
        model.addAttribute("toCome", governance.meetingsToCome());
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "initiation/meetings";
    }

    private Viewer viewer() {
        if (user.groups().isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return new Viewer(user.id(), user.groups());
    }
}

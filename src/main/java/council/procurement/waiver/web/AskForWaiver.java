package council.procurement.waiver.web;

import council.procurement.casefile.CaseAccess;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.ProcurementCase;
import council.procurement.casefile.ProcurementCaseService;
import council.procurement.casefile.Viewer;
import council.procurement.platform.drafts.FormDrafts;
import council.procurement.platform.security.CurrentUser;
import council.procurement.waiver.WaiverOffer;
import council.procurement.waiver.WaiverService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Asks for a waiver from the page of a case: the start form opens with what the case says already, or the page says what leads on instead. */
@Controller
class AskForWaiver {

    static final String PROCESS = "waiver";
    static final String START = "/camunda/app/tasklist/default/#/?processStart=" + PROCESS;

    private final WaiverService waivers;
    private final ProcurementCaseService cases;
    private final CaseTasks tasks;
    private final FormDrafts drafts;
    private final CurrentUser user;

    AskForWaiver(WaiverService waivers, ProcurementCaseService cases, CaseTasks tasks, FormDrafts drafts, CurrentUser user) {
        this.waivers = waivers;
        this.cases = cases;
        this.tasks = tasks;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/procurements/{reference}/waiver")
    String page(@PathVariable String reference, Model model) {
        model.addAttribute("it", opened(reference));
        var offer = waivers.offer(reference);
        if (offer == WaiverOffer.NONE) return "redirect:/procurements/" + reference;
        model.addAttribute("directAwardOnly", offer == WaiverOffer.DIRECT_AWARD_ONLY);
        model.addAttribute("draft", drafts.find(FormDrafts.START + PROCESS).orElse(null));
        return "waiver/ask";
    }

    @PostMapping("/procurements/{reference}/waiver")
    String begin(@PathVariable String reference) {
        drafts.begin(PROCESS, waivers.begun(opened(reference).reference()));
        return "redirect:" + START;
    }

    private ProcurementCase opened(String reference) {
        var viewer = new Viewer(user.id(), user.groups());
        var it = cases.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!CaseAccess.of(viewer).readsCases() || !tasks.mayStart(PROCESS, viewer)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return it;
    }
}

package council.procurement.executive.web;

import council.procurement.Refused;
import council.procurement.RefusedFields;
import council.procurement.casefile.FileHead;
import council.procurement.casefile.FileHeads;
import council.procurement.casefile.Viewer;
import council.procurement.executive.KeyDecisionService;
import council.procurement.executive.KeyNotice;
import council.procurement.executive.NoticeBasis;
import council.procurement.executive.PublicationService;
import council.procurement.initiation.GovernanceService;
import council.procurement.platform.security.CurrentUser;
import council.procurement.platform.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where committee services record what comes beside their tasks: a notice ahead of time, an exception while the days run, a call-in. */
@Controller
class ExecutiveDecisionController {

    private final KeyDecisionService keyDecisions;
    private final PublicationService publications;
    private final CurrentUser user;
    private final ObjectProvider<FileHeads> others;

    ExecutiveDecisionController(KeyDecisionService keyDecisions, PublicationService publications, CurrentUser user, ObjectProvider<FileHeads> others) {
        this.keyDecisions = keyDecisions;
        this.publications = publications;
        this.user = user;
        this.others = others;
    }

    @GetMapping("/executive-decisions/{reference}")
    String page(@PathVariable String reference, Model model) {
        return page(reference, Map.of(), Map.of(), model);
    }

    @PostMapping("/executive-decisions/{reference}/notice")
    String notice(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        return recorded(reference, typed, model, back, response, "The notice is recorded", () -> keyDecisions.noticeAhead(reference, viewer(), new KeyNotice.Entry(typed.get("matter"), typed.get("decisionMaker"),
            typed.get("decisionDue"), typed.get("link"), Typed.day(typed.get("publishedOn")), typed.get("basis"), typed.get("reason"), typed.get("scrutinyChair"), Typed.day(typed.get("scrutinyOn")))));
    }

    @PostMapping("/executive-decisions/{reference}/call-in")
    String callIn(@PathVariable String reference, @RequestParam Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response) {
        return recorded(reference, typed, model, back, response, "The call-in is recorded: nothing is done on the decision until scrutiny has spoken",
            () -> publications.callIn(reference, viewer(), Typed.day(typed.get("calledInOn")), typed.get("calledInBy"), typed.get("grounds")));
    }

    private String recorded(String reference, Map<String, String> typed, Model model, RedirectAttributes back, HttpServletResponse response, String done, Runnable deed) {
        title(reference);
        try {
            deed.run();
            back.addFlashAttribute("done", done);
            return "redirect:/executive-decisions/{reference}";
        } catch (RefusedFields e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, e.fields(), typed, model);
        } catch (Refused e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(reference, Map.of("main-content", e.getMessage()), typed, model);
        }
    }

    private String page(String reference, Map<String, String> errors, Map<String, String> typed, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("about", title(reference));
        model.addAttribute("fileAddress", others.stream().flatMap(heads -> heads.find(reference).stream()).findFirst().map(FileHead::path).orElse("/procurements/" + reference));
        model.addAttribute("notices", keyDecisions.notices(reference).stream().map(keyDecisions::inWords).toList());
        model.addAttribute("published", publications.of(reference).stream().map(publications::inWords).toList());
        var openToCallIn = publications.isOpenToCallIn(reference);
        model.addAttribute("openToCallIn", openToCallIn);
        model.addAttribute("takesNotice", !openToCallIn && keyDecisions.takesNotice(reference)); // what is taken is announced no more
        model.addAttribute("bases", Typed.choices(List.of(NoticeBasis.values()), NoticeBasis::code, NoticeBasis::label));
        model.addAttribute("errors", errors);
        model.addAttribute("typed", typed);
        return "executive/decision";
    }

    /** Of a file that is there, for those who record. */
    private String title(String reference) {
        if (!viewer().isIn(GovernanceService.COMMITTEE_SERVICES)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return publications.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Viewer viewer() {
        return new Viewer(user.id(), user.groups());
    }
}

package council.procurement.casefile.web;

import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Need;
import council.procurement.casefile.Viewer;
import council.procurement.platform.drafts.FormDrafts;
import council.procurement.platform.security.CurrentUser;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Begins a purchase with the answers of an earlier one: nothing is typed twice. */
@Controller
class CopyController {

    private static final Set<String> ASKED_ANEW = Set.of("neededBy", "replacesContract", "interestsDeclared");

    private final CaseFilePages pages;
    private final CaseTasks tasks;
    private final FormDrafts drafts;
    private final CurrentUser user;

    CopyController(CaseFilePages pages, CaseTasks tasks, FormDrafts drafts, CurrentUser user) {
        this.pages = pages;
        this.tasks = tasks;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/procurements/{reference}/copy")
    String confirm(@PathVariable String reference, Model model) {
        model.addAttribute("it", opened(reference).it());
        model.addAttribute("draft", drafts.find(FormDrafts.START + Tasklist.PURCHASE).orElse(null));
        return "casefile/copy";
    }

    @PostMapping("/procurements/{reference}/copy")
    String copy(@PathVariable String reference) {
        drafts.begin(Tasklist.PURCHASE, answers(opened(reference).it().need()));
        return "redirect:" + Tasklist.START_PURCHASE;
    }

    private CaseFilePages.Opened opened(String reference) {
        var opened = pages.open(reference);
        if (!tasks.mayStart(Tasklist.PURCHASE, new Viewer(user.id(), user.groups()))) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return opened;
    }

    /** By the fields of the start form. Dates and interests are this purchase's own, so they are asked anew. */
    private static Map<String, Object> answers(Need it) {
        var answers = it.answers();
        answers.keySet().removeAll(ASKED_ANEW);
        return answers;
    }
}

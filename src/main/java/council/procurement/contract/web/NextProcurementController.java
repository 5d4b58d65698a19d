package council.procurement.contract.web;

import council.procurement.Refused;
import council.procurement.casefile.CaseTasks;
import council.procurement.casefile.Viewer;
import council.procurement.casefile.web.Tasklist;
import council.procurement.contract.Contract;
import council.procurement.contract.ContractService;
import council.procurement.contract.SuccessorService;
import council.procurement.platform.drafts.FormDrafts;
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

/** Begins the purchase that follows a contract, with one click and what the contract tells; asks first where a draft would be lost. */
@Controller
class NextProcurementController {

    private final ContractService contracts;
    private final SuccessorService successors;
    private final CaseTasks tasks;
    private final FormDrafts drafts;
    private final CurrentUser user;

    NextProcurementController(ContractService contracts, SuccessorService successors, CaseTasks tasks, FormDrafts drafts, CurrentUser user) {
        this.contracts = contracts;
        this.successors = successors;
        this.tasks = tasks;
        this.drafts = drafts;
        this.user = user;
    }

    @GetMapping("/contracts/{reference}/next-procurement")
    String confirm(@PathVariable String reference, Model model) {
        model.addAttribute("it", startable(reference));
        model.addAttribute("draft", drafts.find(FormDrafts.START + Tasklist.PURCHASE).orElse(null));
        return "contract/next-procurement";
    }

    @PostMapping("/contracts/{reference}/next-procurement")
    String begin(@PathVariable String reference, @RequestParam(defaultValue = "") String replace, RedirectAttributes back) {
        startable(reference);
        if (replace.isEmpty() && drafts.find(FormDrafts.START + Tasklist.PURCHASE).isPresent()) return "redirect:/contracts/{reference}/next-procurement";
        try {
            drafts.begin(Tasklist.PURCHASE, successors.answers(reference));
        } catch (Refused there) {
            back.addFlashAttribute("errors", Map.of("main-content", there.getMessage()));
            return "redirect:/contracts/{reference}";
        }
        return "redirect:" + Tasklist.START_PURCHASE;
    }

    private Contract startable(String reference) {
        if (!tasks.mayStart(Tasklist.PURCHASE, new Viewer(user.id(), user.groups()))) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        return contracts.find(reference).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
